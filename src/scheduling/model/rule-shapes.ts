import type { Day } from './day.js';
import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.js';

const isExactly = (byDay: RuleWeekday[], count: number): boolean =>
  byDay.every(({ ordinal, weekday }) => ordinal === null && weekday < count) &&
  new Set(byDay.map(({ weekday }) => weekday)).size === count;

export const isWorkingWeek = (byDay: RuleWeekday[]): boolean => isExactly(byDay, 5);
export const isEveryDay = (byDay: RuleWeekday[]): boolean => isExactly(byDay, 7);

/** "Every year on 24 May" reads better than "on the 24th in May". */
export const isDateOfYear = ({ freq, byMonth, byMonthDay, byDay, bySetPos }: RecurrenceRule): boolean =>
  freq === 'YEARLY' &&
  byMonth.length > 0 &&
  byMonthDay.length > 0 &&
  byMonthDay.every((day) => day > 0) &&
  byDay.length === 0 &&
  bySetPos.length === 0;

/** 1MO,3MO,-1TH → Monday: 1, 3; Thursday: -1. A weekday without ordinal has none. */
export function ordinalGroups(byDay: RuleWeekday[]): { weekday: number; ordinals: number[] }[] {
  const groups = new Map<string, { weekday: number; ordinals: number[] }>();
  for (const { ordinal, weekday } of byDay) {
    const key = `${weekday} ${ordinal === null}`;
    const group = groups.get(key) ?? { weekday, ordinals: [] };
    if (ordinal !== null && !group.ordinals.includes(ordinal)) group.ordinals.push(ordinal);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export interface DatesOfMonth {
  year: number;
  month: number;
  days: number[];
  /** The year is said once, after its last month. */
  showYear: boolean;
}

/** Sorted dates, a month at a time: "20 and 23 February and 3 March 2026". */
export function byMonth(dates: Day[]): DatesOfMonth[] {
  const groups = Map.groupBy(dates, (date) => date.slice(0, 7));
  const months = [...groups].map(([month, days]) => ({
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    days: days.map((date) => Number(date.slice(8))),
  }));
  return months.map((group, index) => ({ ...group, showYear: months[index + 1]?.year !== group.year }));
}
