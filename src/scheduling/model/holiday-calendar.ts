import type { Words } from '../../../libs/domain/domain-error.js';
import { dayNumber, dayText, weekdayOf, type Day } from './day.js';
import { officialHolidays, type Holiday } from './holidays.js';

/** A calendar without a working day this long is a mistake in its changes, not a calendar. */
export const LONGEST_CLOSURE_DAYS = 366;

/** Which days are off: the official holidays with the administration's own changes laid over them. */
export class HolidayCalendar {
  /** Two calendars with the same text have the same days off. */
  readonly text: string;

  private constructor(
    private readonly changes: ReadonlyMap<Day, Holiday>,
    private readonly official: (year: number) => Holiday[],
  ) {
    const days = [...changes.values()].map(({ date, kind }) => `${date} ${kind}`);
    this.text = `${sourceNumber(official)} ${days.sort().join()}`;
  }

  /** A later change of the same date replaces an earlier one. */
  static of(changes: readonly Holiday[] = [], official = officialHolidays): HolidayCalendar {
    return new HolidayCalendar(new Map(changes.map((change) => [change.date, change])), official);
  }

  isHoliday(day: Day): boolean {
    return this.on(day)?.kind === 'holiday';
  }

  /** Neither holiday nor Saturday or Sunday, unless the administration made it a working day. */
  isWorkingDay(day: Day): boolean {
    const known = this.on(day);
    return known ? known.kind === 'workingDay' : weekdayOf(dayNumber(day)) < 5;
  }

  /** The first working day after this one. */
  nextWorkingDay(day: Day): Day {
    const start = dayNumber(day);
    for (let next = start + 1; next <= start + LONGEST_CLOSURE_DAYS; next++) {
      if (this.isWorkingDay(dayText(next))) return dayText(next);
    }
    throw new RangeError(`no working day within a year after ${day}`);
  }

  nameOf(day: Day): Words | null {
    return this.on(day)?.name ?? null;
  }

  /** The year in one page: official days with the changes in their places, sorted. */
  yearOf(year: number): Holiday[] {
    const days = new Map(this.official(year).map((holiday) => [holiday.date, holiday]));
    for (const [date, change] of this.changes) if (date.startsWith(`${year}-`)) days.set(date, change);
    return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
  }

  private on(day: Day): Holiday | undefined {
    return this.changes.get(day) ?? this.officialOn(day);
  }

  private officialOn(day: Day): Holiday | undefined {
    return this.official(Number(day.slice(0, 4))).find((holiday) => holiday.date === day);
  }
}

// In the product there is one source of official holidays; specs bring their own.
const sources = new WeakMap<(year: number) => Holiday[], number>();
let lastSource = 0;

function sourceNumber(official: (year: number) => Holiday[]): number {
  let number = sources.get(official);
  if (number === undefined) sources.set(official, (number = ++lastSource));
  return number;
}
