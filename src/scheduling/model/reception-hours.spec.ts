import { readFileSync } from 'node:fs';
import { HolidayCalendar } from './holiday-calendar.js';
import { offeredSlots } from './offered-slots.js';
import { receptionHours, type DayHours } from './reception-hours.js';
import type { ReceptionQuestion } from './reception-plan.js';
import { completeRules, type ScheduleInput } from './schedule.js';
import { timeText, united, type Stretch } from './time-of-day.js';
import { minuteOf } from './wall-clock.js';

const timeZone = 'Europe/Sofia';
type Reception = NonNullable<ScheduleInput['reception']>;
const question = (
  reception: Reception,
  more: Omit<Partial<ReceptionQuestion>, 'rules'> & { rules?: ScheduleInput } = {},
): ReceptionQuestion => ({
  calendar: HolidayCalendar.of(),
  timeZone,
  from: '2026-12-01',
  to: '2026-12-31',
  ...more,
  rules: completeRules({ modes: ['inPerson'], slotMinutes: 15, reception, ...more.rules }),
});

interface Published {
  freq: string;
  byDay?: string[];
  start?: string;
  end?: string;
  windows?: { from: string; to: string }[];
}
const administrations = JSON.parse(
  readFileSync(new URL('../../seed/reception-hours.json', import.meta.url), 'utf8'),
) as { administration: string; entries: { host: string; rule: Published | null }[] }[];
const real = administrations.flatMap(({ administration, entries }) =>
  entries.flatMap(({ host, rule }) => {
    if (!rule?.byDay || !(rule.windows ?? (rule.start && rule.end))) return [];
    const windows = rule.windows ?? [{ from: rule.start!, to: rule.end! }];
    const rrule = `FREQ=${rule.freq};BYDAY=${rule.byDay.join()}`;
    return [{ name: `${administration}: ${host}`, reception: [{ rrule, windows }] }];
  }),
);

/** What differs from the rule somewhere in the two years. */
const exceptions = [
  { from: '2026-03-01', to: '2026-03-20', kind: 'closed', reason: 'Избори' },
  {
    from: '2026-06-01',
    to: '2026-12-31',
    kind: 'closed',
    windows: [{ from: '14:00', to: '14:30' }],
    reason: 'Пауза',
  },
  {
    from: '2026-04-20',
    to: '2026-04-22',
    kind: 'open',
    windows: [{ from: '07:10', to: '09:05' }],
    reason: 'Още',
  },
] as const;
const closures = [{ from: '2026-09-28T15:00', to: '2026-10-02T11:00', reason: 'Ремонт' }];
const hard = { exceptions: exceptions as never, closures };

const slotsByDay = (asked: ReceptionQuestion) => {
  const days = new Map<string, Stretch[]>();
  for (const { day, start, end } of offeredSlots(asked)) {
    const from = minuteOf(start, timeZone);
    days.set(day, [...(days.get(day) ?? []), { from, to: from + (end - start) / 60_000 }]);
  }
  return days;
};
const joined = (stretches: readonly Stretch[]) => united(stretches.map(({ from, to }) => ({ from, to })));

describe('The hours of reception, held against the slots', () => {
  it('are looked at for every published rule that has hours', () => {
    expect(real).toHaveLength(22);
  });

  it.each(real)('hold every slot: $name', ({ reception }) => {
    for (const onHoliday of ['skip', 'nextWorkingDay'] as const)
      for (const [slotMinutes, gapMinutes] of [
        [15, 0],
        [20, 5],
        [50, 10],
      ] as const) {
        // prettier-ignore
        const rules = { onHoliday, slotMinutes, gapMinutes };
        const asked = question(reception, { ...hard, from: '2026-01-01', to: '2027-12-31', rules });
        const hours = new Map(receptionHours(asked).map((day) => [day.day, day.hours]));
        const outside = [...slotsByDay(asked)].flatMap(([day, slots]) => {
          const open = joined(hours.get(day) ?? []);
          return slots.filter(({ from, to }) => !open.some((s) => s.from <= from && to <= s.to));
        });
        expect(outside).toEqual([]);
      }
  });

  it.each(real)('are sold to the last minute where slots are fine enough: $name', ({ reception }) => {
    for (const onHoliday of ['skip', 'nextWorkingDay'] as const) {
      const rules = { onHoliday, slotMinutes: 5 };
      const asked = question(reception, { ...hard, from: '2026-01-01', to: '2027-12-31', rules });
      const open = receptionHours(asked).filter(({ hours }) => hours.length > 0);
      expect(open.length).toBeGreaterThan(20);
      const sold = [...slotsByDay(asked)].map(([day, slots]) => [day, joined(slots)]);
      expect(open.map(({ day, hours }) => [day, joined(hours)])).toEqual(sold);
    }
  });
});

describe('The hours of reception', () => {
  const lines = (asked: ReceptionQuestion) => receptionHours(asked).map(line);
  const line = ({ day, hours, reason }: DayHours) =>
    [
      day.slice(5),
      ...hours.map(({ from, to, place }) => `${timeText(from)}-${timeText(to)}${place ? ` ${place}` : ''}`),
      ...(reason ? [`(${reason.bg})`] : []),
    ].join(' ');
  const mondays = [
    {
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      windows: [{ from: '09:00', to: '17:00' }],
      breaks: [{ from: '12:00', to: '13:00' }],
    },
  ];

  it('leave out breaks, and say why a day has none', () => {
    expect(lines(question(mondays))).toEqual([
      '12-07 09:00-12:00 13:00-17:00',
      '12-14 09:00-12:00 13:00-17:00',
      '12-21 09:00-12:00 13:00-17:00',
      expect.stringMatching(/^12-28 \(.+\)$/),
    ]);
  });

  it('say why they are shorter, longer or elsewhere', () => {
    const span = (day: string, kind: 'closed' | 'open', from: string, to: string, reason: string) => ({
      from: day,
      to: day,
      kind,
      windows: [{ from, to }],
      reason,
    });
    expect(
      lines(
        question(mondays, {
          to: '2026-12-20',
          exceptions: [
            span('2026-12-07', 'closed', '15:00', '17:00', 'Сесия'),
            span('2026-12-14', 'open', '17:00', '18:00', 'Повече хора'),
            span('2026-12-16', 'open', '10:00', '11:00', 'Извънредно'),
          ],
          closures: [{ from: '2026-12-14T09:00', to: '2026-12-14T10:00', reason: 'Учение' }],
        }),
      ),
    ).toEqual([
      '12-07 09:00-12:00 13:00-15:00 (Сесия)',
      '12-14 10:00-12:00 13:00-18:00 (Повече хора; Учение)',
      '12-16 10:00-11:00 (Извънредно)',
    ]);
  });

  it('hold each minute once, at the place of the first entry that receives', () => {
    const at = (place: string | null, from: string, to: string) => ({
      dates: ['2026-12-08'],
      windows: [{ from, to }],
      place,
    });
    expect(
      lines(
        question([
          at('с. Атолово', '09:00', '10:30'),
          at(null, '10:00', '12:00'),
          at(null, '12:00', '12:30'),
        ]),
      ),
    ).toEqual(['12-08 09:00-10:30 с. Атолово 10:30-12:30']);
  });

  it('are none where everything is closed', () => {
    expect(
      lines(
        question(mondays, {
          closures: [{ from: '2026-12-01', to: '2026-12-22', reason: 'Избори' }],
          to: '2026-12-22',
        }),
      ),
    ).toEqual(['12-07 (Избори)', '12-14 (Избори)', '12-21 (Избори)']);
  });
});
