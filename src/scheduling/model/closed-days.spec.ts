import { closedDays } from './closed-days.js';
import { HolidayCalendar } from './holiday-calendar.js';
import type { ReceptionQuestion } from './reception-plan.js';
import { completeRules, type ScheduleInput } from './schedule.js';

const closed = (question: Partial<ReceptionQuestion> = {}, input: ScheduleInput = {}) =>
  closedDays({
    rules: completeRules({
      slotMinutes: 30,
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }] }],
      ...input,
    }),
    calendar: HolidayCalendar.of(),
    timeZone: 'Europe/Sofia',
    from: '2026-05-18',
    to: '2026-06-05',
    ...question,
  }).map(({ day, kind, reason }) => `${day} ${kind}: ${reason.bg}`);

const dayOff =
  '2026-05-25 holiday: Почивен ден за Ден на светите братя Кирил и Методий, на българската азбука, просвета и култура и на славянската книжовност';

describe('The days on which one would expect reception', () => {
  it('are explained when they are holidays, also when the reception moved away', () => {
    expect(closed()).toEqual([dayOff]);
    expect(closed({}, { onHoliday: 'nextWorkingDay' })).toEqual([dayOff]);
  });

  it('are explained by the exception or closure that took them', () => {
    const exceptions = [{ from: '2026-05-18', to: '2026-05-18', kind: 'closed' as const, reason: 'ремонт' }];
    const closures = [{ from: '2026-06-01', to: '2026-06-30', reason: 'отпуск' }];
    expect(closed({ exceptions, closures })).toEqual([
      '2026-05-18 exception: ремонт',
      dayOff,
      '2026-06-01 closure: отпуск',
    ]);
  });

  it('are not listed while anything is left of them', () => {
    const windows = [{ from: '10:00', to: '11:00' }];
    const morning = {
      from: '2026-05-18',
      to: '2026-05-18',
      kind: 'closed' as const,
      windows,
      reason: 'ремонт',
    };
    const extra = {
      from: '2026-05-25',
      to: '2026-05-25',
      kind: 'open' as const,
      windows,
      reason: 'извънредно',
    };
    expect(closed({ exceptions: [morning, extra] })).toEqual([]);
  });

  it('are only those of the rule: other days need no reason', () => {
    const closures = [{ from: '2026-05-19', to: '2026-05-20', reason: 'отпуск' }];
    expect(closed({ closures })).toEqual([dayOff]);
  });
});
