import { readFileSync } from 'node:fs';
import { checkSchedule } from './check-schedule.js';
import { HolidayCalendar } from './holiday-calendar.js';
import { offeredSlots } from './offered-slots.js';
import { completeRules, type ScheduleInput, type ScheduleRules } from './schedule.js';
import { formatInstant } from './wall-clock.js';

/*
 * Published reception hours of Bulgarian administrations, over 2026 and 2027, against a second computation
 * that shares nothing with the first: it walks every minute of every day with plain UTC arithmetic, knows the
 * holidays and the clock changes from a list written by hand, and uses no library.
 */

const TIME_ZONE = 'Europe/Sofia';
const FROM = '2026-01-01';
const TO = '2027-12-31';
const MINUTE = 60_000;
const DAY = 86_400_000;

// ——— the second computation

const HOLIDAYS = new Set([
  ...['2026-01-01', '2026-03-03', '2026-04-10', '2026-04-11', '2026-04-12', '2026-04-13', '2026-05-01'],
  ...['2026-05-06', '2026-05-24', '2026-05-25', '2026-09-06', '2026-09-07', '2026-09-22'],
  ...['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28'],
  ...['2027-01-01', '2027-03-03', '2027-04-30', '2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04'],
  ...['2027-05-06', '2027-05-24', '2027-09-06', '2027-09-22'],
  ...['2027-12-24', '2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'],
]);
/** Summer time of Europe/Sofia: three hours ahead of UTC between these instants, two hours otherwise. */
const SUMMERS = [
  ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  ['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'],
].map(([start, end]) => [Date.parse(start!), Date.parse(end!)] as const);
const LETTERS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const isSummer = (utc: number) => SUMMERS.some(([start, end]) => utc >= start && utc < end);
const iso = (utc: number) => new Date(utc).toISOString().slice(0, 10);
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** For every minute that the wall clock shows on the date, the first instant at which it shows it. */
function wallClockOf(midnight: number): Map<number, number> {
  const shown = new Map<number, number>();
  for (let utc = midnight - 4 * 60 * MINUTE; utc < midnight + DAY; utc += MINUTE) {
    const wall = utc + (isSummer(utc) ? 3 : 2) * 60 * MINUTE;
    const minute = (wall - midnight) / MINUTE;
    if (minute >= 0 && minute < 1440 && !shown.has(minute)) shown.set(minute, utc);
  }
  return shown;
}

function matches(rrule: string, utc: number): boolean {
  const date = new Date(utc);
  const day = date.getUTCDate();
  const fromEnd = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - day + 1;
  const byDay = /BYDAY=([^;]+)/.exec(rrule)![1]!.split(',');
  return byDay.some((token) => {
    if (token.slice(-2) !== LETTERS[date.getUTCDay()]) return false;
    const ordinal = Number(token.slice(0, -2));
    if (ordinal === 0) return true;
    return ordinal > 0 ? Math.ceil(day / 7) === ordinal : Math.ceil(fromEnd / 7) === -ordinal;
  });
}

function naiveSlots(rules: ScheduleRules): string[] {
  const receiving = new Map<string, Set<number>>();
  for (let utc = Date.parse('2025-12-15T00:00Z'); iso(utc) <= TO; utc += DAY) {
    rules.reception.forEach((entry, index) => {
      const occurs = entry.rrule ? matches(entry.rrule, utc) : entry.dates!.includes(iso(utc));
      if (!occurs || (entry.validFrom && iso(utc) < entry.validFrom)) return;
      let day = utc;
      if (HOLIDAYS.has(iso(utc))) {
        if (rules.onHoliday === 'skip') return;
        do day += DAY;
        while (HOLIDAYS.has(iso(day)) || [0, 6].includes(new Date(day).getUTCDay()));
      }
      receiving.set(iso(day), new Set([...(receiving.get(iso(day)) ?? []), index]));
    });
  }
  const lines: string[] = [];
  for (let utc = Date.parse(`${FROM}T00:00Z`); iso(utc) <= TO; utc += DAY) {
    const entries = rules.reception.filter((_, index) => receiving.get(iso(utc))?.has(index));
    if (entries.length > 0) lines.push(...naiveDay(rules, entries, utc));
  }
  return lines;
}

function naiveDay(rules: ScheduleRules, entries: ScheduleRules['reception'], midnight: number): string[] {
  const shown = wallClockOf(midnight);
  const open = new Map<number, string | null>();
  for (const entry of entries)
    for (const window of entry.windows)
      for (let minute = clock(window.from); minute < clock(window.to); minute++) {
        const resting = entry.breaks.some((rest) => clock(rest.from) <= minute && minute < clock(rest.to));
        if (!resting && !open.has(minute)) open.set(minute, entry.place ?? null);
      }
  // A grid begins where a window begins while no other is under way.
  const windows = entries.flatMap((entry) => entry.windows.map((w) => [clock(w.from), clock(w.to)] as const));
  const starts = windows
    .filter(([from]) => !windows.some(([a, b]) => a < from && from < b))
    .map(([from]) => from);
  const lines: string[] = [];
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    let end = start;
    for (let grew = true; grew;) {
      const further = windows.filter(([a, b]) => (a === start || a < end) && a >= start && b > end);
      grew = further.length > 0;
      if (grew) end = Math.max(...further.map(([, b]) => b));
    }
    for (let slot = start; slot + rules.slotMinutes <= end; slot += rules.slotMinutes + rules.gapMinutes) {
      const minutes = Array.from({ length: rules.slotMinutes }, (_, index) => slot + index);
      if (!minutes.every((minute) => open.has(minute) && shown.has(minute))) continue;
      const begins = shown.get(slot)!;
      lines.push(line(begins, begins + rules.slotMinutes * MINUTE, open.get(slot)!));
    }
  }
  return lines;
}

// ——— the comparison

const line = (start: number, end: number, place: string | null) =>
  [new Date(start).toISOString().slice(0, 16), new Date(end).toISOString().slice(0, 16), place ?? ''].join(
    ' ',
  );

function ours(rules: ScheduleRules): string[] {
  const calendar = HolidayCalendar.of();
  const slots = offeredSlots({ rules, calendar, timeZone: TIME_ZONE, from: FROM, to: TO });
  return slots.map((slot) => line(slot.start, slot.end, slot.place));
}

type Reception = NonNullable<ScheduleInput['reception']>;

function schedule(reception: Reception, input: ScheduleInput = {}): ScheduleRules {
  const rules = completeRules({ modes: ['inPerson'], slotMinutes: 15, reception, ...input });
  expect(checkSchedule(rules, 'Europe/Sofia')).toEqual([]);
  return rules;
}

/** Every way of cutting and of treating holidays, each with slots and the same ones both ways. */
function expectSame(reception: Reception): void {
  for (const onHoliday of ['skip', 'nextWorkingDay'] as const)
    for (const [slotMinutes, gapMinutes] of [
      [15, 0],
      [20, 5],
    ] as const) {
      const rules = schedule(reception, { slotMinutes, gapMinutes, onHoliday });
      const expected = naiveSlots(rules);
      expect(expected.length).toBeGreaterThan(0);
      expect(ours(rules)).toEqual(expected);
    }
}

interface PublishedRule {
  freq: string;
  byDay?: string[];
  start?: string;
  end?: string;
  windows?: { from: string; to: string }[];
}
interface PublishedHours {
  administration: string;
  entries: { host: string; rule: PublishedRule | null; place?: string }[];
}

const published = JSON.parse(
  readFileSync(new URL('../../seed/reception-hours.json', import.meta.url), 'utf8'),
) as PublishedHours[];

const rulesWithHours = published.flatMap(({ administration, entries }) =>
  entries.flatMap(({ host, rule, place }) => {
    if (!rule?.byDay || !(rule.windows ?? (rule.start && rule.end))) return [];
    const windows = rule.windows ?? [{ from: rule.start!, to: rule.end! }];
    const rrule = `FREQ=${rule.freq};BYDAY=${rule.byDay.join()}`;
    return [{ name: `${administration}: ${host}`, entry: { rrule, windows, place } }];
  }),
);

describe('The published reception hours', () => {
  it('are all here: every rule that has hours', () => {
    expect(rulesWithHours).toHaveLength(22);
  });

  it.each(rulesWithHours)('$name', ({ entry }) => expectSame([entry]));
});

describe('Published reception without hours or year, with hours written by hand', () => {
  it('receives on the first Thursday, as Sliven does, before and after lunch', () => {
    const windows = [{ from: '09:00', to: '17:00' }];
    expectSame([{ rrule: 'FREQ=MONTHLY;BYDAY=1TH', windows, breaks: [{ from: '12:00', to: '13:00' }] }]);
  });

  it('receives on the last but one Thursday, as Pleven does', () => {
    expectSame([{ rrule: 'FREQ=MONTHLY;BYDAY=-2TH', windows: [{ from: '10:00', to: '12:30' }] }]);
  });

  it('unites the daily hour and the long Thursday of one host, as in Sofia', () => {
    expectSame([
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', windows: [{ from: '13:00', to: '14:00' }] },
      { rrule: 'FREQ=WEEKLY;BYDAY=TH', windows: [{ from: '13:00', to: '17:30' }] },
    ]);
  });

  it('goes to the villages on listed dates, two of them in one day, as Straldzha does', () => {
    const villages = [
      { dates: ['2026-02-20'], windows: [{ from: '09:00', to: '10:30' }], place: 'с. Атолово' },
      { dates: ['2026-02-21'], windows: [{ from: '09:00', to: '10:30' }], place: 'с. Леярово' },
      { dates: ['2026-02-21'], windows: [{ from: '10:30', to: '12:00' }], place: 'с. Поляна' },
      { dates: ['2026-02-23', '2026-03-03'], windows: [{ from: '09:00', to: '10:30' }], place: 'с. Каменец' },
      { dates: ['2026-02-23'], windows: [{ from: '10:30', to: '12:00' }], place: 'с. Саранско' },
    ];
    expectSame(villages);
  });

  it('receives in the nights of both clock changes', () => {
    expectSame([{ rrule: 'FREQ=WEEKLY;BYDAY=SU', windows: [{ from: '02:00', to: '05:00' }] }]);
    expectSame([{ rrule: 'FREQ=WEEKLY;BYDAY=SA,SU', windows: [{ from: '00:00', to: '24:00' }] }]);
  });

  it('has several hosts share the Mondays of a month, as Elhovo does', () => {
    const afternoon = [{ from: '14:00', to: '17:00' }];
    expectSame([
      { rrule: 'FREQ=MONTHLY;BYDAY=1MO', windows: afternoon, validFrom: '2026-03-15', place: 'стая 201' },
      { rrule: 'FREQ=MONTHLY;BYDAY=2MO,3MO', windows: [{ from: '15:50', to: '18:10' }], place: 'стая 202' },
      { rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '16:30', to: '17:30' }], place: 'стая 203' },
    ]);
  });
});

describe('Some of it, written out by hand', () => {
  const starts = (rules: ScheduleRules, from: string, to = from) =>
    offeredSlots({ rules, calendar: HolidayCalendar.of(), timeZone: TIME_ZONE, from, to }).map((slot) =>
      formatInstant(slot.start, TIME_ZONE),
    );
  const daysOf = (rules: ScheduleRules) =>
    [...new Set(starts(rules, '2026-01-01', '2026-12-31').map((start) => start.slice(5, 10)))].join(' ');

  it('first Mondays of 2026 without 7 September, the day off for Unification Day', () => {
    const entry = { rrule: 'FREQ=MONTHLY;BYDAY=1MO', windows: [{ from: '14:00', to: '17:00' }] };
    const days = '01-05 02-02 03-02 04-06 05-04 06-01 07-06 08-03 10-05 11-02 12-07';
    expect(daysOf(schedule([entry]))).toBe(days);
    const moved = '01-05 02-02 03-02 04-06 05-04 06-01 07-06 08-03 09-08 10-05 11-02 12-07';
    expect(daysOf(schedule([entry], { onHoliday: 'nextWorkingDay' }))).toBe(moved);
  });

  it('last Mondays move from the days off for 24 May and 26 December', () => {
    const entry = { rrule: 'FREQ=MONTHLY;BYDAY=-1MO', windows: [{ from: '14:00', to: '16:00' }] };
    expect(daysOf(schedule([entry], { onHoliday: 'nextWorkingDay' }))).toBe(
      '01-26 02-23 03-30 04-27 05-26 06-29 07-27 08-31 09-28 10-26 11-30 12-29',
    );
  });

  it('the last but one Thursday of December 2026 is Christmas Eve and moves past four days off', () => {
    const entry = { rrule: 'FREQ=MONTHLY;BYDAY=-2TH', windows: [{ from: '10:00', to: '12:00' }] };
    expect(daysOf(schedule([entry], { onHoliday: 'nextWorkingDay' }))).toBe(
      '01-22 02-19 03-19 04-23 05-21 06-18 07-23 08-20 09-17 10-22 11-19 12-29',
    );
  });

  it('every slot of a Wednesday with a lunch gap, in winter and in summer', () => {
    const windows = [
      { from: '10:00', to: '12:00' },
      { from: '14:00', to: '16:00' },
    ];
    const rules = schedule([{ rrule: 'FREQ=MONTHLY;BYDAY=1WE', windows }], { slotMinutes: 45 });
    expect(starts(rules, '2026-12-02')).toEqual([
      '2026-12-02T10:00:00+02:00',
      '2026-12-02T10:45:00+02:00',
      '2026-12-02T14:00:00+02:00',
      '2026-12-02T14:45:00+02:00',
    ]);
    expect(starts(rules, '2026-07-01')[0]).toBe('2026-07-01T10:00:00+03:00');
  });

  it('a Sunday night in March has no 3 o’clock, one in October has it once', () => {
    const entry = { rrule: 'FREQ=WEEKLY;BYDAY=SU', windows: [{ from: '02:00', to: '05:00' }] };
    const rules = schedule([entry], { slotMinutes: 30 });
    expect(starts(rules, '2026-03-29')).toEqual([
      '2026-03-29T02:00:00+02:00',
      '2026-03-29T02:30:00+02:00',
      '2026-03-29T04:00:00+03:00',
      '2026-03-29T04:30:00+03:00',
    ]);
    expect(starts(rules, '2026-10-25')).toEqual([
      '2026-10-25T02:00:00+03:00',
      '2026-10-25T02:30:00+03:00',
      '2026-10-25T03:00:00+03:00',
      '2026-10-25T03:30:00+03:00',
      '2026-10-25T04:00:00+02:00',
      '2026-10-25T04:30:00+02:00',
    ]);
  });
});
