import fc from 'fast-check';
import { freeDays, freeSlots, type Taken } from '../../src/booking/model/free-days.js';
import { HolidayCalendar } from '../../src/scheduling/model/holiday-calendar.js';
import { offeredDays } from '../../src/scheduling/model/offered-days.js';
import { offeredSlots } from '../../src/scheduling/model/offered-slots.js';
import { completeRules } from '../../src/scheduling/model/schedule.js';
import { SEED } from './chance.js';
import { type NaiveRule, ruleText } from './naive-rule.js';
import {
  clock,
  dayAt,
  daysBetween,
  naiveFree,
  type NaiveHours,
  naiveOffered,
  type NaiveTown,
} from './naive-search.js';

const SPAN_DAYS = 16;
const begins = fc.constantFrom(
  ...['2026-03-20', '2026-10-16', '2026-12-18', '2027-02-20', '2026-06-01', '2024-02-20', '2027-10-22'],
);
const zones = fc.constantFrom('Europe/Sofia', 'Europe/Sofia', 'America/New_York', 'Australia/Lord_Howe');

const minute = fc.integer({ min: 0, max: 24 * 12 }).map((n) => n * 5);
const anyHours = fc
  .tuple(minute, fc.integer({ min: 1, max: 60 }))
  .map(([from, fives]): NaiveHours => [
    Math.min(from, 1435),
    Math.min(1440, Math.min(from, 1435) + fives * 5),
  ]);
// Clocks change at night, when nobody receives: without a push, chance would rarely look there.
const nightHours = fc.constantFrom<NaiveHours>([0, 360], [90, 200], [100, 300], [155, 245]);
const hours = fc.oneof({ weight: 3, arbitrary: anyHours }, { weight: 1, arbitrary: nightHours });
const weekday = fc.integer({ min: 1, max: 7 });
const dayNear = (begin: string, before: number): fc.Arbitrary<string> =>
  fc.integer({ min: -before, max: SPAN_DAYS + 3 }).map((n) => plus(begin, n));

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const rule = (begin: string): fc.Arbitrary<NaiveRule> => {
  const ends = fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ count: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 1, arbitrary: fc.record({ until: dayNear(begin, 10) }) },
  );
  const interval = fc.integer({ min: 1, max: 3 });
  const weekly = fc.record({
    freq: fc.constant('WEEKLY' as const),
    interval,
    byDay: fc
      .uniqueArray(weekday, { minLength: 1, maxLength: 7 })
      .map((all) => all.map((one) => ({ weekday: one }))),
  });
  const ordinals = fc.record({
    freq: fc.constant('MONTHLY' as const),
    interval,
    byDay: fc.uniqueArray(fc.record({ weekday, nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -2) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ weekday: day, nth }) => `${nth} ${day}`,
    }),
  });
  const monthDay = fc.uniqueArray(fc.constantFrom(1, 2, 15, 20, 25, 28, 29, 30, 31, -1, -2), {
    minLength: 1,
    maxLength: 4,
  });
  const monthly = fc.record({ freq: fc.constant('MONTHLY' as const), interval, byMonthDay: monthDay });
  const yearly = fc.record({
    freq: fc.constant('YEARLY' as const),
    interval,
    byMonth: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    byMonthDay: monthDay,
  });
  return fc
    .tuple(fc.oneof({ weight: 4, arbitrary: weekly }, ordinals, monthly, yearly), ends)
    .map(([plain, end]) => ({ ...plain, ...end }));
};

const entry = (begin: string) =>
  fc
    .record({
      rule: rule(begin),
      dates: fc.option(fc.uniqueArray(dayNear(begin, 3), { minLength: 1, maxLength: 5 })),
      windows: fc.array(hours, { minLength: 1, maxLength: 3 }),
      breaks: fc.array(hours, { maxLength: 2 }),
      validFrom: fc.option(dayNear(begin, 400), { freq: 1 }),
      validUntil: fc.option(dayNear(begin, 0), { freq: 1 }),
      place: fc.option(fc.constantFrom('стая 1', 'стая 2')),
    })
    .map(({ rule: made, dates, ...all }) => ({ ...all, ...(dates ? { dates } : { rule: made }) }));

const span = (begin: string) =>
  fc
    .tuple(dayNear(begin, 3), fc.integer({ min: 0, max: 4 }), fc.option(fc.tuple(minute, minute)))
    .map(([from, days, times]) => {
      const to = plus(from, days);
      if (!times) return { from, to };
      const [first, last] = days === 0 ? [Math.min(...times), Math.max(...times)] : times;
      return {
        from: `${from}T${clock(Math.min(first!, 1435))}`,
        to: `${to}T${clock(Math.min(last!, 1439))}`,
      };
    });

const town: fc.Arbitrary<NaiveTown & { begin: string }> = begins.chain((begin) =>
  fc.record({
    begin: fc.constant(begin),
    zone: zones,
    slotMinutes: fc.constantFrom(5, 10, 15, 20, 45, 60, 90),
    gapMinutes: fc.constantFrom(0, 0, 5, 10),
    capacity: fc.integer({ min: 1, max: 3 }),
    maxPerDay: fc.option(fc.integer({ min: 1, max: 6 })),
    onHoliday: fc.constantFrom('skip' as const, 'nextWorkingDay' as const),
    entries: fc.array(entry(begin), { minLength: 1, maxLength: 3 }),
    exceptions: fc.array(
      fc
        .tuple(
          span(begin),
          fc.constantFrom('closed' as const, 'open' as const),
          fc.array(hours, { minLength: 1, maxLength: 2 }),
          fc.boolean(),
        )
        .map(([dates, kind, windows, whole]) => ({
          ...dates,
          kind,
          windows: kind === 'closed' && whole ? null : windows,
        })),
      { maxLength: 3 },
    ),
    closures: fc.array(span(begin), { maxLength: 2 }),
    calendar: fc
      .array(
        fc.tuple(
          dayNear(begin, 14),
          fc.constantFrom('holiday' as const, 'holiday' as const, 'workingDay' as const),
        ),
        { maxLength: 8 },
      )
      .map((days) => new Map(days)),
    taken: fc.array(
      fc
        .record({
          mine: fc.boolean(),
          seat: fc.integer({ min: 1, max: 4 }),
          after: fc.integer({ min: 0, max: SPAN_DAYS * 288 }),
          fives: fc.integer({ min: 1, max: 24 }),
        })
        .map(({ after, fives, ...one }) => {
          const from = Date.parse(begin) + after * 300_000;
          return { ...one, from, to: from + fives * 300_000 };
        }),
      { maxLength: 40 },
    ),
  }),
);

const times = (windows: NaiveHours[]) => windows.map(([from, to]) => ({ from: clock(from), to: clock(to) }));

/** The same question in the product's words. */
function asked(of: NaiveTown) {
  const { slotMinutes, gapMinutes, capacity, maxPerDay, onHoliday } = of;
  return {
    rules: completeRules({
      ...{ slotMinutes, gapMinutes, capacity, maxPerDay, onHoliday, modes: ['inPerson'] },
      reception: of.entries.map(({ rule: made, windows, breaks, ...all }) => ({
        ...all,
        ...(made && { rrule: ruleText(made) }),
        windows: times(windows),
        breaks: times(breaks),
      })),
    }),
    exceptions: of.exceptions.map(({ windows, ...all }) => ({
      ...all,
      windows: windows && times(windows),
      reason: 'избори',
    })),
    closures: of.closures.map((dates) => ({ ...dates, reason: 'ремонт' })),
    calendar: HolidayCalendar.of(
      [...of.calendar].map(([date, kind]) => ({ date, kind, name: { bg: 'Ден', en: 'Day' } })),
      () => [],
    ),
    timeZone: of.zone,
  };
}

const takenOf = (of: NaiveTown): Taken[] =>
  of.taken.map(({ mine, from, ...one }) => ({
    ...one,
    from,
    scheduleId: mine ? 'mine' : 'another',
    day: dayAt(of.zone, from),
  }));

describe(`the search for slots, against a calendar and a pencil (CHANCE=${SEED})`, () => {
  const settings = { seed: SEED, numRuns: 400, interruptAfterTimeLimit: 8_000 };

  it('offers the same slots', () => {
    fc.assert(
      fc.property(town, (of) => {
        const to = plus(of.begin, SPAN_DAYS);
        expect(offeredSlots({ ...asked(of), from: of.begin, to })).toEqual(naiveOffered(of, of.begin, to));
      }),
      settings,
    );
  });

  it('finds the same of them free', () => {
    fc.assert(
      fc.property(town, (of) => {
        const to = plus(of.begin, SPAN_DAYS);
        const limits = { scheduleId: 'mine', ...asked(of).rules };
        const days = freeDays(offeredDays({ ...asked(of), from: of.begin, to }), takenOf(of), limits);
        const expected = naiveFree(of, naiveOffered(of, of.begin, to));
        expect(freeSlots(days, of.slotMinutes)).toEqual(expected);
      }),
      settings,
    );
  });

  it('offers on each day the same, asked alone or with its neighbours', () => {
    fc.assert(
      fc.property(town, (of) => {
        const to = plus(of.begin, SPAN_DAYS);
        const alone = daysBetween(of.begin, to).flatMap((day) =>
          offeredSlots({ ...asked(of), from: day, to: day }),
        );
        expect(alone).toEqual(offeredSlots({ ...asked(of), from: of.begin, to }));
      }),
      settings,
    );
  });
});
