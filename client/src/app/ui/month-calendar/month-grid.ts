import { weekdayNumber } from '../wall';
import { addDays, addMonths } from '../when';

/** What the calendar knows of one date. */
export interface DayFacts {
  /** How many times are free. */
  free: number;
  /** Why nobody is received, when the day would otherwise have been one: “official holiday”. */
  closed?: string;
  /** The same in a word, where a date is narrow: “holiday”. */
  closedInAWord?: string;
}

/** The weeks of a month, Monday first; days of other months are null. */
export function weeksOf(month: string, columns: number): (string | null)[][] {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const weeks: (string | null)[][] = [];
  for (
    let monday = addDays(`${month}-01`, 1 - weekdayNumber(`${month}-01`));
    monday <= last;
    monday = addDays(monday, 7)
  ) {
    const week = Array.from({ length: columns }, (_, i) => addDays(monday, i));
    if (week.some((date) => date.startsWith(month)))
      weeks.push(week.map((date) => (date.startsWith(month) ? date : null)));
  }
  return weeks;
}

/** Where a key leads from a date: the grid pattern of the ARIA Authoring Practices. */
export function dateByKey(key: string, from: string, columns: number): string | null {
  const weekday = weekdayNumber(from);
  const overWeekend = 7 - columns;
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, weekday === 1 ? -1 - overWeekend : -1);
    case 'ArrowRight':
      return addDays(from, weekday === columns ? 1 + overWeekend : 1);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'Home':
      return addDays(from, 1 - weekday);
    case 'End':
      return addDays(from, columns - weekday);
    case 'PageUp':
      return addDays(from, -28);
    case 'PageDown':
      return addDays(from, 28);
    default:
      return null;
  }
}
