/** What reports say, computed one meeting after another by whoever has a calendar and a pencil. */
export const BREAKDOWNS = {
  meetings: ['host', 'group', 'schedule', 'mode', 'outcome', 'origin', 'weekday', 'month'],
  waiting: ['host', 'group', 'schedule', 'mode', 'weekday', 'month'],
  missed: ['host', 'group', 'schedule', 'mode', 'origin', 'weekday', 'month'],
} as const;
export type ReportName = keyof typeof BREAKDOWNS;
type Breakdown = (typeof BREAKDOWNS)['meetings'][number];

export interface NaiveMeeting {
  schedule: number;
  start: number;
  created: number;
  decided: number | null;
  status:
    | 'requested'
    | 'approved'
    | 'checkedIn'
    | 'held'
    | 'missed'
    | 'refused'
    | 'expired'
    | 'resolved'
    | 'cancelled';
  byCitizen: boolean;
  mode: 'inPerson' | 'video' | 'phone';
  origin: 'portal' | 'desk' | 'phone' | 'api';
}

export interface NaiveTown {
  hosts: string[];
  groups: string[];
  /** The index of the group above, by the index of the group. */
  parents: (number | null)[];
  schedules: { id: string; host: number; groups: number[] }[];
}

interface Period {
  from: string;
  to: string;
  host: number | null;
  group: number | null;
  timeZone: string;
  now: number;
}

type Figures = Record<string, unknown>;

export function naiveReport(
  report: ReportName,
  by: Breakdown,
  town: NaiveTown,
  meetings: NaiveMeeting[],
  period: Period,
): { totals: Figures; rows: Map<string | null, Figures>; nothing: Figures } {
  const figuresOf = { meetings: howTheyEnded, waiting: howLongTheyWaited, missed: whoDidNotCome }[report];
  const wanted = groupsWanted(town, period.group);
  const counted = meetings.filter((one) => {
    const schedule = town.schedules[one.schedule]!;
    const day = dayOf(one.start, period.timeZone);
    const ofHost = period.host === null || schedule.host === period.host;
    const ofGroup = period.group === null || schedule.groups.some((group) => wanted.includes(group));
    return day >= period.from && day <= period.to && ofHost && ofGroup;
  });
  const piles = new Map<string | null, NaiveMeeting[]>();
  for (const one of counted)
    for (const key of keysOf(one, by, town, wanted, period.timeZone))
      piles.set(key, [...(piles.get(key) ?? []), one]);
  return {
    totals: figuresOf(counted, period.now),
    rows: new Map([...piles].map(([key, pile]) => [key, figuresOf(pile, period.now)])),
    nothing: figuresOf([], period.now),
  };
}

function groupsWanted({ parents }: NaiveTown, top: number | null): number[] {
  const all = parents.map((_, n) => n);
  return top === null ? all : all.filter((n) => n === top || parents[n] === top);
}

function keysOf(
  one: NaiveMeeting,
  by: Breakdown,
  town: NaiveTown,
  wanted: number[],
  zone: string,
): (string | null)[] {
  const schedule = town.schedules[one.schedule]!;
  const day = dayOf(one.start, zone);
  switch (by) {
    case 'host':
      return [town.hosts[schedule.host]!];
    case 'schedule':
      return [schedule.id];
    case 'group':
      return schedule.groups.length === 0
        ? [null]
        : schedule.groups.filter((group) => wanted.includes(group)).map((group) => town.groups[group]!);
    case 'mode':
      return [one.mode];
    case 'origin':
      return [one.origin];
    case 'outcome':
      return [outcomeOf(one)];
    case 'weekday':
      return [String(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)];
    case 'month':
      return [day.slice(0, 7)];
  }
}

function dayOf(instant: number, timeZone: string): string {
  // The Swedish write dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}

function outcomeOf({ status, byCitizen }: NaiveMeeting): string {
  if (status === 'cancelled') return byCitizen ? 'cancelledByCitizen' : 'cancelledByAdministration';
  return ['requested', 'approved', 'checkedIn'].includes(status) ? 'open' : status;
}

function howTheyEnded(meetings: NaiveMeeting[]): Figures {
  const figures: Record<string, number> = {
    ...{ total: meetings.length, held: 0, missed: 0, refused: 0, cancelledByCitizen: 0 },
    ...{ cancelledByAdministration: 0, expired: 0, resolved: 0, open: 0 },
  };
  for (const one of meetings) figures[outcomeOf(one)]! += 1;
  return figures;
}

function howLongTheyWaited(meetings: NaiveMeeting[]): Figures {
  const asked = meetings.filter(({ origin }) => origin === 'portal');
  const decided = asked.filter((one) => one.decided !== null && one.decided > one.created);
  const kept = asked.filter(({ status }) => ['approved', 'checkedIn', 'held', 'missed'].includes(status));
  return {
    requests: asked.length,
    automatic: asked.filter((one) => one.decided === one.created).length,
    undecided: asked.filter((one) => one.decided === null).length,
    officeBooked: meetings.length - asked.length,
    toDecision: waitOf(decided.map((one) => one.decided! - one.created)),
    toMeeting: waitOf(kept.map((one) => one.start - one.created)),
  };
}

function waitOf(milliseconds: number[]): Figures {
  const hours = milliseconds.map((one) => one / 3_600_000).sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (hours.length - 1);
    const [below, above] = [hours[Math.floor(place)]!, hours[Math.ceil(place)]!];
    return below + (above - below) * (place - Math.floor(place));
  };
  const near = (value: number): unknown => expect.closeTo(value, 1);
  return {
    count: hours.length,
    medianHours: hours.length === 0 ? null : near(at(0.5)),
    p90Hours: hours.length === 0 ? null : near(at(0.9)),
    meanHours: hours.length === 0 ? null : near(hours.reduce((sum, one) => sum + one, 0) / hours.length),
  };
}

function whoDidNotCome(meetings: NaiveMeeting[], now: number): Figures {
  const count = (...statuses: string[]) => meetings.filter(({ status }) => statuses.includes(status)).length;
  const [came, missed] = [count('checkedIn', 'held'), count('missed')];
  return {
    came,
    missed,
    share: came + missed === 0 ? null : expect.closeTo(missed / (came + missed), 3),
    notNoted: meetings.filter((one) => one.status === 'approved' && one.start + 900_000 <= now).length,
  };
}
