import { dayNumber } from './day.js';
import type { Closure, ReceptionException } from './schedule.js';
import { common, END_OF_DAY, knownMinutes, stretchOf, united, type Stretch } from './time-of-day.js';

/** An exception or closure with its span resolved to days and minutes, so that days can be asked in a loop. */
export interface ExceptionHours {
  firstDay: number;
  lastDay: number;
  /** The hours it touches on the day; none on days outside it. */
  on(day: number): Stretch[];
}

/** A date includes its whole day; `YYYY-MM-DDTHH:MM` is the minute itself, and as `to` it is not included. */
export function exceptionHours(
  exception: Closure & { windows?: ReceptionException['windows'] },
): ExceptionHours {
  const firstDay = dayNumber(exception.from);
  const lastDay = dayNumber(exception.to);
  const from = minuteIn(exception.from) ?? 0;
  const to = minuteIn(exception.to) ?? END_OF_DAY;
  const windows = exception.windows?.length ? united(exception.windows.map(stretchOf)) : null;
  return {
    firstDay,
    lastDay,
    on(day) {
      if (day < firstDay || day > lastDay) return [];
      const span = { from: day === firstDay ? from : 0, to: day === lastDay ? to : END_OF_DAY };
      return windows ? common(windows, [span]) : united([span]);
    },
  };
}

function minuteIn(moment: string): number | null {
  return moment.includes('T') ? knownMinutes(moment.slice(11)) : null;
}
