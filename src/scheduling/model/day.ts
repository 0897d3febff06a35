/** A calendar date as the contract writes it: `YYYY-MM-DD`. Sorts as text. */
export type Day = string;

/** 0 is Monday, 6 is Sunday, as a Bulgarian week runs. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01: dates as integers, so that a year of them costs no date objects. */
export function dayNumber(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_PER_DAY;
}

const MOST_TEXTS_KEPT = 50_000;
const texts = new Map<number, Day>();

/** Each date is written once: a sweep over a year asks for the same ones again and again. */
export function dayText(number: number): Day {
  let text = texts.get(number);
  if (text === undefined) {
    if (texts.size >= MOST_TEXTS_KEPT) texts.clear();
    texts.set(number, (text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10)));
  }
  return text;
}

/** The number of the day on which this UTC instant falls. */
export const dayNumberOf = (utcMs: number): number => Math.floor(utcMs / MS_PER_DAY);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): Weekday => ((((number + 3) % 7) + 7) % 7) as Weekday;

export const addDays = (day: Day, days: number): Day => dayText(dayNumber(day) + days);

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for dates that exist: 2026-02-30 does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // Date.UTC reads years below 100 as 19xx; no reception is that old.
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
