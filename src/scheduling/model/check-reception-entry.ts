import type { Words } from '../../../libs/domain/domain-error.js';
import { checkHours } from './check-hours.js';
import { checkRecurrenceRule } from './check-recurrence-rule.js';
import { isDay } from './day.js';
import type { Findings } from './findings.js';
import { hasOccurrence } from './recurrence.js';
import type { ReceptionEntry } from './schedule.js';
import { united } from './time-of-day.js';

const MOST_DATES = 400;
const LONGEST_PLACE = 300;

/** Every place where one reception entry is wrong. */
export function checkEntry(entry: ReceptionEntry, path: string, findings: Findings): void {
  const before = findings.errors.length;
  const { rrule, dates } = entry;
  if ((rrule === undefined) === (dates === undefined)) findings.add(path, words.ruleOrDates);
  if (dates !== undefined) checkDates(dates, `${path}.dates`, findings);
  if (rrule !== undefined) checkRecurrenceRule(rrule, `${path}.rrule`, findings);
  checkEntryHours(entry, path, findings);
  checkValidity(entry, path, findings);
  checkPlace(entry.place, `${path}.place`, findings);
  // An occurrence is looked for only when the rule, its anchor and its end are known to be right.
  if (findings.errors.length > before) return;
  if (/COUNT=/.test(rrule ?? '') && !entry.validFrom) findings.add(`${path}.validFrom`, words.countFromWhen);
  else if (!hasOccurrence(entry)) findings.add(`${path}.${rrule ? 'rrule' : 'dates'}`, words.noOccurrence);
}

function checkDates(dates: unknown, path: string, findings: Findings): void {
  if (!Array.isArray(dates) || dates.length > MOST_DATES) return findings.add(path, words.tooManyDates);
  dates.forEach((date, index) => {
    if (!isDay(date)) findings.add(`${path}[${index}]`, words.noSuchDate);
  });
}

function checkEntryHours(entry: ReceptionEntry, path: string, findings: Findings): void {
  const windows = checkHours(entry.windows, `${path}.windows`, findings);
  if (windows?.length === 0) findings.add(`${path}.windows`, words.noWindows);
  const breaks = checkHours(entry.breaks, `${path}.breaks`, findings);
  if (!windows?.length || !breaks) return;
  const hours = united(windows);
  breaks.forEach((pause, index) => {
    const inside = hours.some((window) => window.from <= pause.from && pause.to <= window.to);
    if (!inside) findings.add(`${path}.breaks[${index}]`, words.breakOutside);
  });
}

function checkValidity(entry: ReceptionEntry, path: string, findings: Findings): void {
  const { validFrom, validUntil } = entry;
  if (validFrom != null && !isDay(validFrom)) findings.add(`${path}.validFrom`, words.noSuchDate);
  if (validUntil != null && !isDay(validUntil)) findings.add(`${path}.validUntil`, words.noSuchDate);
  if (isDay(validFrom) && isDay(validUntil) && validUntil < validFrom)
    findings.add(`${path}.validUntil`, words.endsBeforeItBegins);
}

function checkPlace(place: unknown, path: string, findings: Findings): void {
  if (place == null || (typeof place === 'string' && place.length <= LONGEST_PLACE)) return;
  findings.add(path, words.longPlace);
}

const words = {
  ruleOrDates: {
    bg: 'Посочете или правило, или списък с дати – едно от двете.',
    en: 'Give either a rule or a list of dates, one of the two.',
  },
  tooManyDates: {
    bg: `Посочете списък от най-много ${MOST_DATES} дати.`,
    en: `Give a list of at most ${MOST_DATES} dates.`,
  },
  noSuchDate: {
    bg: 'Няма такава дата. Пишете я във вида ГГГГ-ММ-ДД.',
    en: 'There is no such date. Write it as YYYY-MM-DD.',
  },
  noWindows: { bg: 'Добавете поне един период с часове.', en: 'Add at least one window of hours.' },
  breakOutside: {
    bg: 'Почивката трябва да е в рамките на приемните часове.',
    en: 'The break must lie within the reception hours.',
  },
  endsBeforeItBegins: {
    bg: 'Краят на валидността е преди началото ѝ.',
    en: 'The validity ends before it begins.',
  },
  longPlace: {
    bg: `Мястото е текст до ${LONGEST_PLACE} знака.`,
    en: `The place is a text of at most ${LONGEST_PLACE} characters.`,
  },
  countFromWhen: {
    bg: 'Правило с брой повторения (COUNT) се брои от начална дата: посочете „в сила от“.',
    en: 'A rule with COUNT is counted from a first date: give “valid from”.',
  },
  noOccurrence: {
    bg: 'По това правило няма нито един приемен ден в срока на валидност.',
    en: 'This never gives a reception day while it is valid.',
  },
} satisfies Record<string, Words>;
