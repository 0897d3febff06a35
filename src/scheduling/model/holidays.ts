import DateHolidays from 'date-holidays';
import type { Words } from '../../../libs/domain/domain-error.js';
import { addDays, dayNumber, weekdayOf, type Day } from './day.js';
import { joinedWords, officialNames } from './holiday-names.js';

/** A day off, or (only by the administration's own change) a working day that would otherwise be off. */
export interface Holiday {
  date: Day;
  kind: 'holiday' | 'workingDay';
  name: Words;
}

/** Compensation days exist since the change of art. 154 (2) of the Labour Code in SG 105/2016. */
const FIRST_YEAR_OF_COMPENSATION = 2017;

const kept = new Map<number, Holiday[]>();
const MOST_YEARS_KEPT = 200;

/**
 * The official holidays of Bulgaria in a year, with their compensation days: one item per date, sorted.
 * Labour Code art. 154 (1) lists the holidays; art. 154 (2) makes the first one or two working days after
 * those that fall on a Saturday or Sunday non-working, except for the Easter ones.
 */
export function officialHolidays(year: number): Holiday[] {
  let holidays = kept.get(year);
  if (!holidays) {
    if (kept.size >= MOST_YEARS_KEPT) kept.clear();
    kept.set(year, (holidays = withCompensation(namedDays(year), year)));
  }
  return holidays;
}

interface NamedDay {
  date: Day;
  name: Words;
  easter: boolean;
}

function namedDays(year: number): NamedDay[] {
  const days: NamedDay[] = [];
  for (const known of new DateHolidays('BG', { languages: ['bg'] }).getHolidays(year)) {
    const date = known.date.slice(0, 10);
    const name = officialNames[known.rule] ?? { bg: known.name, en: known.name };
    const easter = known.rule.startsWith('orthodox');
    // The library calls 26 December an observance; the law calls it a holiday.
    if (known.type === 'public' || known.rule === '12-26') days.push({ date, name, easter });
    // The law's "Easter – Sunday and Monday, Good Friday and Holy Saturday": the library lacks the Saturday.
    if (known.rule === 'orthodox -2')
      days.push({ date: addDays(date, 1), name: officialNames['orthodox -1']!, easter });
  }
  return days;
}

function withCompensation(days: NamedDay[], year: number): Holiday[] {
  const off = new Map<Day, Words[]>();
  for (const { date, name } of days) off.set(date, [...(off.get(date) ?? []), name]);

  const onWeekends = days
    .filter((day) => !day.easter && isWeekend(day.date))
    .sort((a, b) => a.date.localeCompare(b.date));
  if (year >= FIRST_YEAR_OF_COMPENSATION) {
    for (const { date, name } of onWeekends) {
      let free = addDays(date, 1);
      while (isWeekend(free) || off.has(free)) free = addDays(free, 1);
      off.set(free, [{ bg: `Почивен ден за ${name.bg}`, en: `Day off for ${name.en}` }]);
    }
  }
  return [...off]
    .map(([date, names]): Holiday => ({ date, kind: 'holiday', name: joinedWords(names) }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

const isWeekend = (day: Day): boolean => weekdayOf(dayNumber(day)) >= 5;
