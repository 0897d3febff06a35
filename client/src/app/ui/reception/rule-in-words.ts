import type { Phrases } from './phrases';

const WEEKDAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
type Day = { weekday: number; nth: number | null };

/** `FREQ=MONTHLY;BYDAY=1MO,3MO` → „всеки първи и трети понеделник“; null for a rule that has no short sentence. */
export function ruleInWords(
  rrule: string,
  phrases: Phrases,
  nameOfMonth: (month: number) => string,
): string | null {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const numbers = (name: string): number[] => parts.get(name)?.split(',').map(Number) ?? [];
  const days = parts.get('BYDAY')?.split(',').map(dayOf) ?? [];
  const monthDays = numbers('BYMONTHDAY');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const when =
    days.length > 0
      ? daysInWords(days, numbers('BYSETPOS'), interval, parts.get('FREQ'), phrases)
      : monthDays.length > 0 && interval === 1
        ? phrases.monthDays(monthDays)
        : null;
  if (when === null) return null;
  const months = numbers('BYMONTH');
  return months.length > 0 ? `${when} ${phrases.inMonths(months.map(nameOfMonth))}` : when;
}

function dayOf(text: string): Day {
  const nth = text.slice(0, -2);
  return { weekday: WEEKDAYS.indexOf(text.slice(-2)), nth: nth === '' ? null : Number(nth) };
}

function daysInWords(
  days: readonly Day[],
  positions: readonly number[],
  interval: number,
  frequency: string | undefined,
  phrases: Phrases,
): string | null {
  const weekdays = [...new Set(days.map((day) => day.weekday))].sort();
  const isWorkingWeek = weekdays.join() === '1,2,3,4,5';
  if (days.some((day) => day.nth !== null)) {
    if (interval !== 1 || frequency !== 'MONTHLY') return null;
    const nths = (weekday: number) =>
      days.flatMap((day) => (day.weekday === weekday && day.nth ? [day.nth] : []));
    return phrases.list(weekdays.map((weekday) => phrases.everyNth(nths(weekday), weekday)));
  }
  if (positions.length > 0) {
    if (interval !== 1 || frequency !== 'MONTHLY') return null;
    if (isWorkingWeek) return phrases.everyNth(positions, 0);
    return weekdays.length === 1 ? phrases.everyNth(positions, weekdays[0] ?? 1) : null;
  }
  if (interval > 1) return frequency === 'WEEKLY' ? phrases.weeksApart(interval, weekdays) : null;
  if (isWorkingWeek) return phrases.everyWorkingDay;
  return weekdays.length === 7 ? phrases.everyDay : phrases.every(weekdays);
}
