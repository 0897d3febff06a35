import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.js';
import type { RuleLanguage } from './rule-language.js';
import { byMonth, isDateOfYear, isEveryDay, isWorkingWeek, ordinalGroups } from './rule-shapes.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const counts = ['', '', 'two', 'three', 'four', 'five', 'six'];

const list = (items: string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** How a rule sounds in English. */
export const english: RuleLanguage = {
  list,
  rule(rule) {
    const often = interval(rule);
    if (isDateOfYear(rule))
      return `${often} on ${list(rule.byMonthDay.map(String))} ${monthNames(rule.byMonth)}`;
    return [often, daysOf(rule, often !== '') + monthsOf(rule)].filter(Boolean).join(' ');
  },
  dates: (dates) =>
    list(
      byMonth(dates).map(({ year, month, days, showYear }) => {
        return `${list(days.map(String))} ${months[month - 1]}${showYear ? ` ${year}` : ''}`;
      }),
    ),
  until: (day) => `until ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  times: (count) => (count === 1 ? 'once only' : `${count} times in all`),
  each(slotMinutes, gapMinutes) {
    const gap = gapMinutes > 0 ? ` with ${minutes(gapMinutes)} between` : '';
    return `${minutes(slotMinutes)} each${gap}`;
  },
};

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** "every two weeks"; nothing for rules of every week or month. */
function interval({ freq, interval: step, byMonth: inMonths }: RecurrenceRule): string {
  const unit = { WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' }[freq];
  if (step > 1) return `every ${counts[step] ?? step} ${unit}`;
  return freq === 'YEARLY' && inMonths.length > 0 ? 'every year' : '';
}

const monthNames = (numbers: number[]): string => list(numbers.map((month) => months[month - 1]!));

function monthsOf({ byMonth: inMonths, byMonthDay, byDay }: RecurrenceRule): string {
  if (inMonths.length > 0) return ` in ${monthNames(inMonths)}`;
  return byMonthDay.length > 0 && byDay.length === 0 ? ' of the month' : '';
}

function daysOf(rule: RecurrenceRule, hasInterval: boolean): string {
  if (rule.byDay.length === 0 && rule.bySetPos.length === 0) return monthDays(rule.byMonthDay);
  const only =
    rule.byMonthDay.length > 0 && rule.byDay.length > 0 ? `, only ${monthDays(rule.byMonthDay)}` : '';
  if (rule.bySetPos.length > 0) return positions(rule) + only;
  return (hasInterval ? onWeekdays(rule) : everyWeekday(rule)) + periodOf(rule) + only;
}

function everyWeekday({ byDay }: RecurrenceRule): string {
  if (isEveryDay(byDay)) return 'every day';
  if (isWorkingWeek(byDay)) return 'every working day';
  const groups = named(byDay);
  return groups.every(({ plain }) => plain)
    ? `every ${list(groups.map(({ words }) => words))}`
    : list(groups.map(({ words }) => `every ${words}`));
}

/** After an interval: on Monday; on the second Tuesday and the last Wednesday */
function onWeekdays({ byDay }: RecurrenceRule): string {
  if (isEveryDay(byDay)) return 'every day';
  if (isWorkingWeek(byDay)) return 'on working days';
  return `on ${list(named(byDay).map(({ words, plain }) => (plain ? words : `the ${words}`)))}`;
}

const named = (byDay: RuleWeekday[]): { words: string; plain: boolean }[] =>
  ordinalGroups(byDay).map(({ weekday, ordinals: numbers }) => ({
    words: [list(numbers.map(ordinal)), weekdays[weekday]].filter(Boolean).join(' '),
    plain: numbers.length === 0,
  }));

/** Alone, "every second Monday" could mean every other Monday. */
function periodOf({ byDay, freq, byMonth: inMonths }: RecurrenceRule): string {
  const numbers = byDay.filter(({ ordinal: number }) => number !== null);
  if (inMonths.length > 0 || numbers.length === 0) return '';
  if (freq === 'YEARLY') return ' of the year';
  return numbers.length === 1 ? ' of the month' : '';
}

function ordinal(number: number): string {
  if (number === -1) return 'last';
  if (number === -2) return 'last but one';
  return number > 0
    ? (ordinals[number - 1] ?? numbered(number))
    : `${ordinals[-number - 1] ?? numbered(-number)} to last`;
}

function positions({ bySetPos, byDay, byMonthDay, freq }: RecurrenceRule): string {
  const period = { WEEKLY: 'of the week', MONTHLY: 'of the month', YEARLY: 'of the year' }[freq];
  const which = `on the ${list(bySetPos.map(ordinal))}`;
  if (isWorkingWeek(byDay)) return `${which} working day ${period}`;
  if (isEveryDay(byDay)) return `${which} day ${period}`;
  const among = byDay.length > 0 ? list(byDay.map(weekdayWithOrdinal)) : monthDays(byMonthDay);
  return `${which} day ${period} among ${among}`;
}

const weekdayWithOrdinal = ({ ordinal: number, weekday }: RuleWeekday): string =>
  number === null ? weekdays[weekday]! : `${ordinal(number)} ${weekdays[weekday]}`;

function monthDays(days: number[]): string {
  const names = days.map((day) => {
    if (day === -1) return 'last day';
    if (day === -2) return 'last day but one';
    return day > 0 ? numbered(day) : `${numbered(-day)} day from the end`;
  });
  return `on the ${list(names)}`;
}

function numbered(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th')}`;
}
