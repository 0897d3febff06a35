import type { FreeDay } from '../../src/booking/model/free-days.js';
import type { ScheduleRules } from '../../src/scheduling/model/schedule.js';
import { bareSweep } from './bare-sweep.js';
import { built } from './built-product.js';
import { median, ms, type Outcome, timed } from './numbers.js';
import { entry, inDays, RULES, scheduleId } from './town.js';

const HOSTS = 100;
const DAYS = 92;
const ROUNDS = 41;
const ZONE = 'Europe/Sofia';
const MINUTE = 60_000;

/** Free times of 100 hosts over three months, in process, against a bare sweep over integer minutes. */
export async function hosts(): Promise<Outcome[]> {
  const { offeredDays } = await built<typeof import('../../src/scheduling/model/offered-days.js')>(
    'scheduling/model/offered-days.js',
  );
  const { citizensWindow, daysInWindow } = await built<
    typeof import('../../src/scheduling/model/booking-window.js')
  >('scheduling/model/booking-window.js');
  const { freeDays, freeSlots } = await built<typeof import('../../src/booking/model/free-days.js')>(
    'booking/model/free-days.js',
  );
  const { HolidayCalendar } = await built<typeof import('../../src/scheduling/model/holiday-calendar.js')>(
    'scheduling/model/holiday-calendar.js',
  );
  const { dayOf, instantOf } = await built<typeof import('../../src/scheduling/model/wall-clock.js')>(
    'scheduling/model/wall-clock.js',
  );
  // A calendar without official holidays, so that both sides offer the same.
  const calendar = HolidayCalendar.of([], () => []);
  const workdays = entry('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', ['09:00-17:00'], ['12:00-13:00']);
  const rules = { ...RULES, horizonDays: 366, reception: [workdays] } as unknown as ScheduleRules;
  const [from, to] = [inDays(1), inDays(DAYS)];
  const days = Array.from({ length: DAYS }, (_, n) => {
    const day = inDays(n + 1);
    return { midnight: instantOf(day, 0, ZONE)!, weekday: (new Date(day).getUTCDay() + 6) % 7 };
  });
  const windows = [
    { from: 540, to: 720 },
    { from: 780, to: 1020 },
  ];
  const week = {
    windows: [0, 1, 2, 3, 4, 5, 6].map((weekday) => (weekday < 5 ? windows : [])),
    slotMinutes: 15,
  };
  // A third of the times of each host are taken, others of each.
  const all = bareSweep(week, days, []);
  const takenBy = Array.from({ length: HOSTS }, (_, host) =>
    all
      .filter((_, n) => (n + host) % 3 === 0)
      .map((start) => ({
        scheduleId: scheduleId(host),
        day: dayOf(start, ZONE),
        seat: 1,
        from: start,
        to: start + 15 * MINUTE,
      })),
  );
  const now = Date.now();

  const ours = (): FreeDay[][] =>
    takenBy.map((taken, host) => {
      const offered = offeredDays({ rules, calendar, timeZone: ZONE, from, to });
      const days = daysInWindow(offered, citizensWindow(rules, now, ZONE));
      return freeDays(days, taken, { scheduleId: scheduleId(host), ...rules });
    });
  const bare = (): number[][] => takenBy.map((taken) => bareSweep(week, days, taken));
  const starts = ours().map((days) => freeSlots(days, rules.slotMinutes).map(({ start }) => start));
  if (JSON.stringify(starts) !== JSON.stringify(bare())) throw new Error('the two disagree on what is free');

  const rounds = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.ours.push(await timed(ours));
    rounds.bare.push(await timed(bare));
  }
  // The first rounds still compile.
  const late = (times: number[]) => times.slice(10);
  return [
    {
      what: `time for the free times of ${HOSTS} hosts over ${DAYS} days in process, of a bare sweep over integer minutes`,
      value: median(late(rounds.ours).map((one, n) => one / late(rounds.bare)[n]!)),
      bound: { atMost: 1.5 },
      behind: `${ms(median(late(rounds.ours)))} against ${ms(median(late(rounds.bare)))}, medians of ${ROUNDS - 10} rounds`,
    },
  ];
}
