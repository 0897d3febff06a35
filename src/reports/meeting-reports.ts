import { dayBounds } from '../scheduling/index.js';
import { OUTCOME_SQL, OUTCOMES, type Source } from './breakdown.js';
import type { MeetingFigures, MissedFigures, Wait, WaitingFigures } from './report.answer.js';
import type { Aggregates, Report } from './report.js';

/** Meetings belong to the day on which they begin, or would have begun: after a move the new one. */
const MEETINGS: Source = {
  rows: 'meeting m',
  ofPeriod: 'm.start_at >= ? and m.start_at < ?',
  period: (from, to, timeZone) => [
    new Date(dayBounds(from, timeZone)[0]),
    new Date(dayBounds(to, timeZone)[1]),
  ],
  localTime: '(m.start_at at time zone ?)',
};

const count = (condition: string, name: string): string =>
  `count(*) filter (where ${condition})::int as "${name}"`;

export const meetingsReport: Report<MeetingFigures> = {
  name: 'meetings',
  breakdowns: ['host', 'group', 'schedule', 'mode', 'outcome', 'origin', 'weekday', 'month'],
  source: MEETINGS,
  figures: ['count(*)::int as total', ...OUTCOMES.map((one) => count(`${OUTCOME_SQL} = '${one}'`, one))].join(
    ', ',
  ),
  figuresOf: (row) => ({
    total: row['total'] ?? 0,
    ...(Object.fromEntries(OUTCOMES.map((one) => [one, row[one] ?? 0])) as Omit<MeetingFigures, 'total'>),
  }),
};

/** Whoever rang or stood at the desk was given a time at once, and a program speaks for somebody unknown. */
const ASKED = `m.origin = 'portal'`;
const DECIDED = `${ASKED} and m.decided_at > m.created_at`;
/** The others lost or gave back their time, so nobody waited for it to come. */
const KEPT_TIME = `${ASKED} and m.status in ('approved', 'checkedIn', 'held', 'missed')`;

function waitOf(name: string, from: string, to: string, condition: string): string {
  const hours = `extract(epoch from ${to} - ${from}) / 3600`;
  const quantile = (share: number) =>
    `percentile_cont(${share}) within group (order by ${hours}) filter (where ${condition})`;
  return [
    count(condition, `${name}Count`),
    `${quantile(0.5)}::float8 as "${name}Median"`,
    `${quantile(0.9)}::float8 as "${name}P90"`,
    `avg(${hours}) filter (where ${condition})::float8 as "${name}Mean"`,
  ].join(', ');
}

const readWait = (row: Aggregates, name: string): Wait => ({
  count: row[`${name}Count`] ?? 0,
  medianHours: rounded(row[`${name}Median`], 2),
  p90Hours: rounded(row[`${name}P90`], 2),
  meanHours: rounded(row[`${name}Mean`], 2),
});

export const waitingReport: Report<WaitingFigures> = {
  name: 'waiting',
  breakdowns: ['host', 'group', 'schedule', 'mode', 'weekday', 'month'],
  source: MEETINGS,
  figures: [
    count(ASKED, 'requests'),
    count(`${ASKED} and m.decided_at = m.created_at`, 'automatic'),
    count(`${ASKED} and m.decided_at is null`, 'undecided'),
    count(`not (${ASKED})`, 'officeBooked'),
    waitOf('toDecision', 'm.created_at', 'm.decided_at', DECIDED),
    waitOf('toMeeting', 'm.created_at', 'm.start_at', KEPT_TIME),
  ].join(', '),
  figuresOf: (row) => ({
    requests: row['requests'] ?? 0,
    automatic: row['automatic'] ?? 0,
    undecided: row['undecided'] ?? 0,
    officeBooked: row['officeBooked'] ?? 0,
    toDecision: readWait(row, 'toDecision'),
    toMeeting: readWait(row, 'toMeeting'),
  }),
};

export const missedReport: Report<MissedFigures> = {
  name: 'missed',
  breakdowns: ['host', 'group', 'schedule', 'mode', 'origin', 'weekday', 'month'],
  source: MEETINGS,
  figures: [
    count(`m.status in ('checkedIn', 'held')`, 'came'),
    count(`m.status = 'missed'`, 'missed'),
    count(`m.status = 'approved' and m.end_at <= ?`, 'notNoted'),
  ].join(', '),
  figuresOf: (row) => {
    const [came, missed] = [row['came'] ?? 0, row['missed'] ?? 0];
    const expected = came + missed;
    return {
      came,
      missed,
      share: rounded(expected === 0 ? null : missed / expected, 4),
      notNoted: row['notNoted'] ?? 0,
    };
  },
};

function rounded(value: number | null | undefined, digits: number): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10 ** digits) / 10 ** digits;
}
