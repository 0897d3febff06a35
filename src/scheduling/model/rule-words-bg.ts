import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.js';
import type { RuleLanguage } from './rule-language.js';
import { byMonth, isDateOfYear, isEveryDay, isWorkingWeek, ordinalGroups } from './rule-shapes.js';

type Gender = 'm' | 'f';

const weekdays = ['понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота', 'неделя'];
const months = [
  ...['януари', 'февруари', 'март', 'април', 'май', 'юни', 'юли'],
  ...['август', 'септември', 'октомври', 'ноември', 'декември'],
];
const ordinals: Record<Gender, string[]> = {
  m: ['първи', 'втори', 'трети', 'четвърти', 'пети'],
  f: ['първа', 'втора', 'трета', 'четвърта', 'пета'],
};
const every: Record<Gender, string> = { m: 'всеки', f: 'всяка' };
const counts: Record<Gender, string[]> = {
  m: ['', '', 'два', 'три', 'четири', 'пет', 'шест'],
  f: ['', '', 'две', 'три', 'четири', 'пет', 'шест'],
};

const genderOf = (weekday: number): Gender => ([2, 5, 6].includes(weekday) ? 'f' : 'm');

const list = (items: string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} и ${items.at(-1)}`;

/** How a rule sounds in Bulgarian: weekdays have a gender, and what is said of one is repeated for another. */
export const bulgarian: RuleLanguage = {
  list,
  rule(rule) {
    const often = interval(rule);
    if (isDateOfYear(rule))
      return `${often} на ${list(rule.byMonthDay.map(String))} ${monthNames(rule.byMonth)}`;
    return [often, daysOf(rule, often !== '') + monthsOf(rule)].filter(Boolean).join(' ');
  },
  dates: (dates) =>
    list(
      byMonth(dates).map(({ year, month, days, showYear }) => {
        return `${list(days.map(String))} ${months[month - 1]}${showYear ? ` ${year} г.` : ''}`;
      }),
    ),
  until: (day) => `до ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} г.`,
  times: (count) => (count === 1 ? 'само веднъж' : `общо ${count} пъти`),
  each(slotMinutes, gapMinutes) {
    const gap = gapMinutes > 0 ? ` с ${minutes(gapMinutes)} между тях` : '';
    return `по ${minutes(slotMinutes)}${gap}`;
  },
};

const minutes = (count: number): string => (count === 1 ? '1 минута' : `${count} минути`);

/** "на всеки две седмици"; nothing for rules of every week or month. */
function interval({ freq, interval: step, byMonth: inMonths }: RecurrenceRule): string {
  const count = (gender: Gender) => counts[gender][step] ?? String(step);
  if (step > 1)
    return {
      WEEKLY: `на всеки ${count('f')} седмици`,
      MONTHLY: `на всеки ${count('m')} месеца`,
      YEARLY: `на всеки ${count('f')} години`,
    }[freq];
  return freq === 'YEARLY' && inMonths.length > 0 ? 'всяка година' : '';
}

const monthNames = (numbers: number[]): string => list(numbers.map((month) => months[month - 1]!));

function monthsOf({ byMonth: inMonths, byMonthDay, byDay }: RecurrenceRule): string {
  if (inMonths.length > 0) return ` през ${monthNames(inMonths)}`;
  return byMonthDay.length > 0 && byDay.length === 0 ? ' на месеца' : '';
}

function daysOf(rule: RecurrenceRule, hasInterval: boolean): string {
  if (rule.byDay.length === 0 && rule.bySetPos.length === 0) return monthDays(rule.byMonthDay);
  const only =
    rule.byMonthDay.length > 0 && rule.byDay.length > 0 ? `, само ${monthDays(rule.byMonthDay)}` : '';
  if (rule.bySetPos.length > 0) return positions(rule) + only;
  return (hasInterval ? onWeekdays(rule) : everyWeekday(rule)) + periodOf(rule) + only;
}

/** всеки първи и трети понеделник; всяка сряда и всеки петък */
function everyWeekday({ byDay }: RecurrenceRule): string {
  if (isEveryDay(byDay)) return 'всеки ден';
  if (isWorkingWeek(byDay)) return 'всеки работен ден';
  const groups = ordinalGroups(byDay).map(({ weekday, ordinals: numbers }) => {
    const gender = genderOf(weekday);
    const which = list(numbers.map((number) => ordinal(number, gender)));
    return { gender, words: [which, weekdays[weekday]].filter(Boolean).join(' '), plain: which === '' };
  });
  const first = groups[0]!.gender;
  if (groups.every(({ gender, plain }) => plain && gender === first))
    return `${every[first]} ${list(groups.map(({ words }) => words))}`;
  return list(groups.map(({ gender, words }) => `${every[gender]} ${words}`));
}

/** After an interval: в понеделник; във втория вторник и в последната сряда */
function onWeekdays({ byDay }: RecurrenceRule): string {
  if (isEveryDay(byDay)) return 'всеки ден';
  if (isWorkingWeek(byDay)) return 'в работните дни';
  const groups = ordinalGroups(byDay).map(({ weekday, ordinals: numbers }) => {
    const which = list(numbers.map((number) => definite(ordinal(number, genderOf(weekday)))));
    return [which, weekdays[weekday]].filter(Boolean).join(' ');
  });
  return inside(list(groups));
}

/** Alone, "всеки втори понеделник" could mean every other Monday. */
function periodOf({ byDay, freq, byMonth: inMonths }: RecurrenceRule): string {
  const numbers = byDay.filter(({ ordinal: number }) => number !== null);
  if (inMonths.length > 0 || numbers.length === 0) return '';
  if (freq === 'YEARLY') return ' на годината';
  return numbers.length === 1 ? ' на месеца' : '';
}

/** The preposition before в and ф is "във". */
const inside = (words: string): string => (/^[вф]/.test(words) ? `във ${words}` : `в ${words}`);

function ordinal(number: number, gender: Gender): string {
  const name = (n: number) => ordinals[gender][n - 1] ?? `${n}-${gender === 'm' ? 'и' : 'а'}`;
  if (number === -1) return gender === 'm' ? 'последен' : 'последна';
  if (number === -2) return gender === 'm' ? 'предпоследен' : 'предпоследна';
  return number > 0 ? name(number) : `${name(-number)} от края`;
}

/** в последния работен ден на месеца; в първия ден на месеца измежду понеделник и сряда */
function positions({ bySetPos, byDay, byMonthDay, freq }: RecurrenceRule): string {
  const which = inside(list(bySetPos.map((number) => definite(ordinal(number, 'm')))));
  const period = { WEEKLY: 'на седмицата', MONTHLY: 'на месеца', YEARLY: 'на годината' }[freq];
  if (isWorkingWeek(byDay)) return `${which} работен ден ${period}`;
  if (isEveryDay(byDay)) return `${which} ден ${period}`;
  const among = byDay.length > 0 ? list(byDay.map(weekdayWithOrdinal)) : monthDays(byMonthDay);
  return `${which} ден ${period} измежду ${among}`;
}

const weekdayWithOrdinal = ({ ordinal: number, weekday }: RuleWeekday): string =>
  number === null ? weekdays[weekday]! : `${ordinal(number, genderOf(weekday))} ${weekdays[weekday]}`;

/** първи → първия, последен → последния, първа → първата, трети от края → третия от края */
function definite(word: string): string {
  const [first = '', ...rest] = word.split(' ');
  const ending = first.replace(/ен$/, 'ния').replace(/и$/, 'ия').replace(/а$/, 'ата');
  return [ending, ...rest].join(' ');
}

/** на 1-во и 15-о число; на последното число */
function monthDays(days: number[]): string {
  const names = days.map((day) => {
    if (day === -1) return 'последното';
    if (day === -2) return 'предпоследното';
    return day > 0 ? `${day}-${neuterEnding(day)}` : `${-day}-${neuterEnding(-day)} от края`;
  });
  return `на ${list(names)} число`;
}

function neuterEnding(number: number): string {
  if (number === 11 || number === 12) return 'о';
  return { 1: 'во', 2: 'ро', 3: 'то', 4: 'то', 7: 'мо', 8: 'мо' }[number < 20 ? number : number % 10] ?? 'о';
}
