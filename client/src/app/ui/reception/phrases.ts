import type { LanguageCode } from '../../words/language';

/** The grammar that a reception rule needs in one language; weekdays are 1 (Monday) to 7. */
export interface Phrases {
  every(weekdays: readonly number[]): string;
  /** `-1` is the last; weekday 0 is “working day” */
  everyNth(ordinals: readonly number[], weekday: number): string;
  everyWorkingDay: string;
  everyDay: string;
  weeksApart(weeks: number, weekdays: readonly number[]): string;
  monthDays(days: readonly number[]): string;
  inMonths(months: readonly string[]): string;
  onDates(dates: readonly string[], more: number): string;
  hours(spans: readonly string[]): string;
  list(items: readonly string[]): string;
}

const joined = (items: readonly string[], and: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

const bgWeekdays = [
  'работен ден',
  'понеделник',
  'вторник',
  'сряда',
  'четвъртък',
  'петък',
  'събота',
  'неделя',
];
const bgOrdinals: Record<number, [string, string]> = {
  1: ['първи', 'първа'],
  2: ['втори', 'втора'],
  3: ['трети', 'трета'],
  4: ['четвърти', 'четвърта'],
  5: ['пети', 'пета'],
  [-1]: ['последен', 'последна'],
  [-2]: ['предпоследен', 'предпоследна'],
};
/** Wednesday, Saturday and Sunday are feminine: „всяка първа сряда“. */
const isFeminine = (weekday: number): boolean => [3, 6, 7].includes(weekday);
const bgEvery = (weekday: number): string => (isFeminine(weekday) ? 'всяка' : 'всеки');
const bgNames = (weekdays: readonly number[]): string =>
  joined(
    weekdays.map((day) => bgWeekdays[day] ?? ''),
    'и',
  );

const bg: Phrases = {
  every: (weekdays) => `${bgEvery(weekdays[0] ?? 1)} ${bgNames(weekdays)}`,
  everyNth: (ordinals, weekday) => {
    const form = isFeminine(weekday) ? 1 : 0;
    const words = ordinals.map((n) => bgOrdinals[n]?.[form] ?? `${n}.`);
    return `${bgEvery(weekday)} ${joined(words, 'и')} ${bgWeekdays[weekday]}`;
  },
  everyWorkingDay: 'всеки работен ден',
  everyDay: 'всеки ден',
  weeksApart: (weeks, weekdays) =>
    `${weeks === 2 ? 'през седмица' : `на ${weeks} седмици`} в ${bgNames(weekdays)}`,
  monthDays: (days) =>
    days.length === 1 && days[0] === -1
      ? 'в последния ден от месеца'
      : `на ${joined(days.map(String), 'и')} число от месеца`,
  inMonths: (months) => `през ${joined(months, 'и')}`,
  onDates: (dates, more) => `на ${joined(more > 0 ? [...dates, `още ${more} дати`] : dates, 'и')}`,
  hours: (spans) => `${joined(spans, 'и')} ч.`,
  list: (items) => joined(items, 'и'),
};

const enWeekdays = [
  'working day',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];
const enOrdinals: Record<number, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
  [-2]: 'last but one',
};
const enNames = (weekdays: readonly number[]): string =>
  joined(
    weekdays.map((day) => enWeekdays[day] ?? ''),
    'and',
  );

const en: Phrases = {
  every: (weekdays) => `every ${enNames(weekdays)}`,
  everyNth: (ordinals, weekday) =>
    `every ${joined(
      ordinals.map((n) => enOrdinals[n] ?? `${n}th`),
      'and',
    )} ${enWeekdays[weekday]}`,
  everyWorkingDay: 'every working day',
  everyDay: 'every day',
  weeksApart: (weeks, weekdays) =>
    `every ${weeks === 2 ? 'other week' : `${weeks} weeks`} on ${enNames(weekdays)}`,
  monthDays: (days) =>
    days.length === 1 && days[0] === -1
      ? 'on the last day of the month'
      : `on day ${joined(days.map(String), 'and')} of the month`,
  inMonths: (months) => `in ${joined(months, 'and')}`,
  onDates: (dates, more) => `on ${joined(more > 0 ? [...dates, `${more} more dates`] : dates, 'and')}`,
  hours: (spans) => joined(spans, 'and'),
  list: (items) => joined(items, 'and'),
};

export const phrasesIn = (language: LanguageCode): Phrases => (language === 'bg' ? bg : en);
