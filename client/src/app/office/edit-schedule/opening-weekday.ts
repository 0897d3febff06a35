import type { EntryDraft } from './entry-draft';

/** The one weekday on which somebody receives; null where there are several, or where dates decide. */
export function onlyWeekday(entries: readonly EntryDraft[]): number | null {
  const repeats = entries.every(({ kind }) => kind === 'weekly' || kind === 'monthly');
  const weekdays = [...new Set(entries.flatMap((entry) => entry.weekdays))];
  return repeats && weekdays.length === 1 ? weekdays[0]! : null;
}

/** From the weekday on which booking opens to that of the reception after it: 1 to 7 days. */
export const daysFrom = (opening: number, reception: number): number => (reception - opening + 7) % 7 || 7;

/** The weekday so many days before. */
export const weekdayBefore = (reception: number, days: number): number =>
  ((((reception - 1 - days) % 7) + 7) % 7) + 1;
