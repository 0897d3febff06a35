import { HolidayCalendar } from './holiday-calendar.js';
import { offeredSlots } from './offered-slots.js';
import type { ReceptionQuestion } from './reception-plan.js';
import { completeRules, type ScheduleInput } from './schedule.js';
import { formatInstant } from './wall-clock.js';

type Entry = NonNullable<ScheduleInput['reception']>[number];

const TIME_ZONE = 'Europe/Sofia';
const calendar = HolidayCalendar.of();
/** 2026-05-04 is a Monday. */
const MONDAY = '2026-05-04';
const hours = (...texts: string[]) =>
  texts.map((text) => ({ from: text.split('–')[0]!, to: text.split('–')[1]! }));
const mondays = (...texts: string[]): Entry => ({ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: hours(...texts) });

function offered(
  reception: Entry[],
  input: ScheduleInput = {},
  question: Partial<Omit<ReceptionQuestion, 'rules'>> = {},
) {
  const rules = completeRules({ slotMinutes: 30, modes: ['inPerson'], ...input, reception });
  return offeredSlots({
    rules,
    calendar,
    timeZone: TIME_ZONE,
    from: MONDAY,
    to: question.from ?? MONDAY,
    ...question,
  });
}

const times = (...args: Parameters<typeof offered>) =>
  offered(...args)
    .map((slot) => formatInstant(slot.start, TIME_ZONE).slice(11, 16))
    .join(' ');
const days = (...args: Parameters<typeof offered>) =>
  [...new Set(offered(...args).map((slot) => slot.day))].join(' ');

describe('A window', () => {
  it('is cut into whole slots from its start', () => {
    expect(times([mondays('09:00–10:45')])).toBe('09:00 09:30 10:00');
  });

  it('leaves a gap after each slot, which need not fit behind the last', () => {
    expect(times([mondays('09:00–10:45')], { gapMinutes: 10 })).toBe('09:00 09:40');
    expect(times([mondays('09:00–10:50')], { gapMinutes: 10 })).toBe('09:00 09:40 10:20');
  });

  it('may run to the end of the day', () => {
    const slots = offered([mondays('23:00–24:00')]);
    expect(slots.map(({ end }) => formatInstant(end, TIME_ZONE))).toEqual([
      '2026-05-04T23:30:00+03:00',
      '2026-05-05T00:00:00+03:00',
    ]);
  });

  it('gives slots of the day, with their place', () => {
    expect(offered([{ ...mondays('09:00–09:30'), place: 'стая 201' }])).toEqual([
      {
        day: MONDAY,
        start: Date.parse('2026-05-04T06:00Z'),
        end: Date.parse('2026-05-04T06:30Z'),
        place: 'стая 201',
      },
    ]);
  });
});

describe('A break', () => {
  const withBreak = (...texts: string[]) => [{ ...mondays('09:00–12:00'), breaks: hours(...texts) }];

  it('is touched by no slot, and moves none', () => {
    expect(times(withBreak('10:00–10:30'))).toBe('09:00 09:30 10:30 11:00 11:30');
    expect(times(withBreak('10:10–10:20'))).toBe('09:00 09:30 10:30 11:00 11:30');
    expect(times(withBreak('10:20–10:40'))).toBe('09:00 09:30 11:00 11:30');
  });

  it('may stand at the edge of the window', () => {
    expect(times(withBreak('09:00–09:15', '11:50–12:00'))).toBe('09:30 10:00 10:30 11:00');
  });
});

describe('Entries that meet on a day', () => {
  it('are united where they overlap: one grid from the earliest start', () => {
    expect(times([mondays('09:20–10:20'), mondays('09:00–10:00')])).toBe('09:00 09:30');
    expect(times([mondays('13:00–14:00'), mondays('13:00–14:45')])).toBe('13:00 13:30 14:00');
  });

  it('keep their own grids where they only touch', () => {
    expect(times([mondays('09:00–09:45'), mondays('09:45–10:45')])).toBe('09:00 09:45 10:15');
  });

  it('are sold through each other’s breaks', () => {
    const morning = { ...mondays('09:00–11:00'), breaks: hours('09:30–10:30') };
    expect(times([morning, mondays('09:30–10:15')])).toBe('09:00 09:30 10:30');
  });

  it('unite the windows of a single entry too', () => {
    expect(times([mondays('09:00–10:00', '09:10–10:45')])).toBe('09:00 09:30 10:00');
  });

  it('take the place of the first entry that receives at the start', () => {
    const office = { ...mondays('09:00–10:30'), breaks: hours('09:30–10:00'), place: 'стая 1' };
    const hall = { ...mondays('09:00–11:00'), place: 'зала' };
    expect(offered([office, hall]).map(({ place }) => place)).toEqual(['стая 1', 'зала', 'стая 1', 'зала']);
    expect(offered([hall, office]).map(({ place }) => place)).toEqual(['зала', 'зала', 'зала', 'зала']);
    expect(offered([mondays('09:00–10:00'), hall]).map(({ place }) => place)).toEqual([
      null,
      null,
      'зала',
      'зала',
    ]);
  });

  it('never offer two slots at once, whatever the grid', () => {
    const slots = offered(
      [mondays('08:00–12:00', '09:10–13:05'), mondays('12:30–16:00'), mondays('16:00–17:20')],
      {
        slotMinutes: 25,
      },
    );
    slots.slice(1).forEach((slot, index) => expect(slot.start).toBeGreaterThanOrEqual(slots[index]!.end));
    expect(slots).toHaveLength(22);
  });
});

describe('An occurrence on a holiday', () => {
  const range = { from: '2026-12-21', to: '2026-12-31' };
  const entry = (rest: Entry): Entry => ({ windows: hours('09:00–10:00'), ...rest });
  const moved = { onHoliday: 'nextWorkingDay' } as const;

  it('is dropped: a rule’s and a listed date', () => {
    expect(days([entry({ rrule: 'FREQ=WEEKLY;BYDAY=MO' })], {}, range)).toBe('2026-12-21');
    expect(days([entry({ dates: ['2026-12-23', '2026-12-25'] })], {}, range)).toBe('2026-12-23');
  });

  it('or moves to the next working day: a rule’s, a listed date, one at a weekend', () => {
    expect(days([entry({ rrule: 'FREQ=WEEKLY;BYDAY=MO' })], moved, range)).toBe('2026-12-21 2026-12-29');
    expect(days([entry({ dates: ['2026-12-25'] })], moved, range)).toBe('2026-12-29');
    expect(days([entry({ rrule: 'FREQ=WEEKLY;BYDAY=SA' })], moved, range)).toBe('2026-12-29');
  });

  it('unites with what the next working day has', () => {
    const question = { from: '2026-12-29', to: '2026-12-29' };
    const tuesdays = entry({ rrule: 'FREQ=WEEKLY;BYDAY=TU', windows: hours('09:30–11:00') });
    expect(times([entry({ dates: ['2026-12-25', '2026-12-28'] }), tuesdays], moved, question)).toBe(
      '09:00 09:30 10:00 10:30',
    );
  });

  it('moves into the range from before it, over days that are all off', () => {
    const christmas = [entry({ dates: ['2026-12-24'] })];
    expect(days(christmas, moved, { from: '2026-12-29', to: '2026-12-31' })).toBe('2026-12-29');
    expect(days(christmas, moved, { from: '2026-12-30', to: '2026-12-31' })).toBe('');
    const offDays = Array.from({ length: 20 }, (_, index) => ({
      date: `2026-08-${String(index + 3).padStart(2, '0')}`,
      kind: 'holiday' as const,
      name: { bg: 'Ваканция', en: 'Vacation' },
    }));
    const august = { from: '2026-08-24', to: '2026-08-31', calendar: HolidayCalendar.of(offDays) };
    expect(days([entry({ dates: ['2026-08-03'] })], moved, august)).toBe('2026-08-24');
  });

  it('moves out of the range to after it', () => {
    expect(days([entry({ dates: ['2026-12-24'] })], moved, { from: '2026-12-20', to: '2026-12-28' })).toBe(
      '',
    );
  });

  it('stays at a weekend that is no holiday', () => {
    const saturday = { from: '2026-05-09', to: '2026-05-11' };
    expect(days([entry({ rrule: 'FREQ=WEEKLY;BYDAY=SA' })], moved, saturday)).toBe('2026-05-09');
  });

  it('is bound by validity on its own date, not on the one it moves to', () => {
    const dates = ['2026-12-24'];
    expect(days([entry({ dates, validUntil: '2026-12-24' })], moved, range)).toBe('2026-12-29');
    expect(days([entry({ dates, validFrom: '2026-12-25' })], moved, range)).toBe('');
  });

  it('is received on a holiday that the administration works', () => {
    const working = HolidayCalendar.of([
      { date: '2026-12-28', kind: 'workingDay', name: { bg: 'Работим', en: 'Open' } },
    ]);
    const question = { ...range, calendar: working };
    expect(days([entry({ rrule: 'FREQ=WEEKLY;BYDAY=MO' })], {}, question)).toBe('2026-12-21 2026-12-28');
  });
});

describe('An exception', () => {
  const reason = 'ремонт';
  const week = { from: MONDAY, to: '2026-05-10' };
  const workdays: Entry = { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', windows: hours('09:00–12:00') };

  it('closes whole days, both ends included', () => {
    const exceptions = [{ from: '2026-05-05', to: '2026-05-07', kind: 'closed' as const, reason }];
    expect(days([workdays], {}, { ...week, exceptions })).toBe('2026-05-04 2026-05-08');
  });

  it('closes from a moment to a moment, to the minute', () => {
    const exceptions = [
      { from: '2026-05-04T10:15', to: '2026-05-07T10:00', kind: 'closed' as const, reason },
    ];
    expect(days([workdays], {}, { ...week, exceptions })).toBe('2026-05-04 2026-05-07 2026-05-08');
    expect(times([workdays], {}, { exceptions })).toBe('09:00 09:30');
    expect(times([workdays], {}, { from: '2026-05-07', exceptions })).toBe('10:00 10:30 11:00 11:30');
  });

  it('closes some hours of each day', () => {
    const windows = hours('10:00–11:00');
    const exceptions = [{ from: '2026-05-04', to: '2026-05-05', kind: 'closed' as const, windows, reason }];
    for (const from of ['2026-05-04', '2026-05-05'])
      expect(times([workdays], {}, { from, exceptions })).toBe('09:00 09:30 11:00 11:30');
    expect(times([workdays], {}, { from: '2026-05-07', exceptions })).toContain('10:00');
  });

  it('opens hours on any day, a holiday too', () => {
    const windows = hours('10:00–11:00');
    const exceptions = [{ from: '2026-05-06', to: '2026-05-06', kind: 'open' as const, windows, reason }];
    expect(times([workdays], {}, { from: '2026-05-06', exceptions })).toBe('10:00 10:30');
    const [sunday] = [{ from: '2026-05-10T10:00', to: '2026-05-10T11:00', kind: 'open' as const, reason }];
    expect(times([workdays], {}, { from: '2026-05-10', exceptions: [sunday!] })).toBe('10:00 10:30');
  });

  it('changes hours: closed and open together', () => {
    const exceptions = [
      { from: MONDAY, to: MONDAY, kind: 'open' as const, windows: hours('10:10–11:10'), reason },
      { from: MONDAY, to: MONDAY, kind: 'closed' as const, reason },
    ];
    expect(times([workdays], {}, { exceptions })).toBe('10:10 10:40');
  });

  it('changes some hours and leaves the other slots where they were', () => {
    const exceptions = [
      { from: MONDAY, to: MONDAY, kind: 'closed' as const, windows: hours('09:00–10:45'), reason },
      { from: MONDAY, to: MONDAY, kind: 'open' as const, windows: hours('08:10–09:10'), reason },
    ];
    expect(times([workdays], {}, { exceptions })).toBe('08:10 08:40 11:00 11:30');
  });

  it('adds hours that join the day’s own', () => {
    const exceptions = [
      { from: MONDAY, to: MONDAY, kind: 'open' as const, windows: hours('11:15–13:00'), reason },
    ];
    expect(times([workdays], {}, { exceptions })).toBe('09:00 09:30 10:00 10:30 11:00 11:30 12:00 12:30');
  });
});

describe('A closure of the administration or an absence of the host', () => {
  it('takes everything, hours opened by an exception too', () => {
    const windows = hours('14:00–15:00');
    const question = {
      exceptions: [
        { from: MONDAY, to: MONDAY, kind: 'open' as const, windows, reason: 'допълнителен прием' },
      ],
      closures: [{ from: '2026-05-04T09:40', to: '2026-05-04T14:30', reason: 'авария' }],
    };
    expect(times([mondays('09:00–11:00')], {}, question)).toBe('09:00 14:30');
    const closures = [{ from: '2026-05-01', to: '2026-05-31', reason: 'отпуск' }];
    expect(times([mondays('09:00–11:00')], {}, { ...question, closures })).toBe('');
  });
});

describe('On the days of the clock change', () => {
  const sundays = [{ rrule: 'FREQ=WEEKLY;BYDAY=SU', windows: hours('01:30–05:00') }];

  it('slots that touch the skipped hour are not offered', () => {
    const march = { from: '2026-03-29' };
    expect(times(sundays, {}, march)).toBe('01:30 02:00 02:30 04:00 04:30');
    expect(times(sundays, { slotMinutes: 45 }, march)).toBe('01:30 02:15');
    expect(times(sundays, { slotMinutes: 210 }, march)).toBe('');
  });

  it('slots keep their length in real time and never overlap when an hour comes twice', () => {
    const slots = offered(sundays, { slotMinutes: 40 }, { from: '2026-10-25' });
    expect(slots.map(({ start, end }) => (end - start) / 60_000)).toEqual([40, 40, 40, 40, 40]);
    slots.slice(1).forEach((slot, index) => expect(slot.start).toBeGreaterThanOrEqual(slots[index]!.end));
    expect(formatInstant(slots[2]!.start, TIME_ZONE)).toBe('2026-10-25T02:50:00+03:00');
    expect(formatInstant(slots[3]!.end, TIME_ZONE)).toBe('2026-10-25T03:10:00+02:00');
  });
});
