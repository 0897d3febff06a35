/** By what figures are told apart. */
export const BREAKDOWNS = [
  'host',
  'group',
  'schedule',
  'mode',
  'outcome',
  'origin',
  'weekday',
  'month',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** How it ended; a cancellation says whose it was, and what has not ended yet is `open`. In the order of the tables. */
export const OUTCOMES = [
  'held',
  'missed',
  'refused',
  'cancelledByCitizen',
  'cancelledByAdministration',
  'expired',
  'resolved',
  'open',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_SQL = `case
  when m.status = 'cancelled' and m.cancelled_by = 'citizen' then 'cancelledByCitizen'
  when m.status = 'cancelled' then 'cancelledByAdministration'
  when m.status in ('requested', 'approved', 'checkedIn') then 'open'
  else m.status end`;

/** Where figures come from: rows called `m` with `schedule_id` and `host_id`. */
export interface Source {
  /** After `from`. */
  rows: string;
  /** The condition that a row is of the period. */
  ofPeriod: string;
  /** The values of its `?`, of the first and the last day, both included. */
  period(from: string, to: string, timeZone: string): unknown[];
  /** The wall-clock time or date of a row in the administration's zone, which is the value of a `?`. */
  localTime: string;
}

/** What rows are told apart by, in SQL, and the same as a text. Each `?` is the administration's zone. */
export function keySql(by: Breakdown, { localTime }: Source): { key: string; text: string } {
  const key = {
    host: 'm.host_id',
    group: 'g.group_id',
    schedule: 'm.schedule_id',
    mode: 'm.mode',
    outcome: OUTCOME_SQL,
    origin: 'm.origin',
    weekday: `extract(isodow from ${localTime})::int`,
    month: `date_trunc('month', ${localTime})::date`,
  }[by];
  return { key, text: by === 'month' ? `to_char(${key}, 'YYYY-MM')` : `(${key})::text` };
}
