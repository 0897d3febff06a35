import type { Words } from '../../../libs/domain/domain-error.js';
import { bulgarian } from './rule-words-bg.js';
import { english } from './rule-words-en.js';
import { dayNumber, weekdayOf, type Day } from './day.js';
import { FIXED_ANCHOR } from './recurrence.js';
import type { RuleLanguage } from './rule-language.js';
import { recurrenceRule, type RecurrenceRule } from './recurrence-rule.js';
import type { ReceptionEntry, ScheduleRules } from './schedule.js';
import { stretchOf, timeText, without, type Stretch } from './time-of-day.js';

/** The reception times in plain words, for citizens and for the author to read a rule back. */
export function receptionWords(rules: ScheduleRules): Words {
  return { bg: inLanguage(rules, bulgarian), en: inLanguage(rules, english) };
}

/** One entry in plain words, without the length of meetings. */
export function entryWords(entry: ReceptionEntry): Words {
  return { bg: entryInLanguage(entry, bulgarian), en: entryInLanguage(entry, english) };
}

function inLanguage(rules: ScheduleRules, language: RuleLanguage): string {
  const entries = rules.reception.map((entry) => entryInLanguage(entry, language));
  const each = language.each(rules.slotMinutes, rules.gapMinutes);
  // Said of all entries at once, so that it is set off from the last one.
  return [entries.join('; '), each].join(entries.length > 1 ? '; ' : ', ');
}

function entryInLanguage(entry: ReceptionEntry, language: RuleLanguage): string {
  const hours = without(entry.windows.map(stretchOf), entry.breaks.map(stretchOf));
  return [
    ...days(entry, language),
    ...(entry.place ? [entry.place] : []),
    language.list(hours.map(hoursText)),
  ].join(', ');
}

function days(entry: ReceptionEntry, language: RuleLanguage): string[] {
  if (!entry.rrule) return [language.dates([...new Set(entry.dates ?? [])].sort())];
  const rule = spelledOut(recurrenceRule(entry.rrule), entry.validFrom ?? FIXED_ANCHOR);
  const ends = [rule.until, entry.validUntil].filter((day) => day != null).sort();
  return [
    language.rule(rule),
    ...(rule.count === null ? [] : [language.times(rule.count)]),
    ...(ends[0] ? [language.until(ends[0])] : []),
  ];
}

/** What a rule leaves out it takes from its anchor (RFC 5545 3.3.10); one weekday by position is an ordinal. */
function spelledOut(rule: RecurrenceRule, anchor: Day): RecurrenceRule {
  const [month, day] = [Number(anchor.slice(5, 7)), Number(anchor.slice(8, 10))];
  if (rule.freq === 'WEEKLY' && rule.byDay.length === 0)
    return { ...rule, byDay: [{ ordinal: null, weekday: weekdayOf(dayNumber(anchor)) }] };
  if (rule.byDay.length === 0 && rule.byMonthDay.length === 0)
    return {
      ...rule,
      byMonthDay: [day],
      byMonth: rule.freq === 'YEARLY' && rule.byMonth.length === 0 ? [month] : rule.byMonth,
    };
  const [only, ...others] = rule.byDay;
  const isOrdinal = rule.freq === 'MONTHLY' && rule.byMonthDay.length === 0 && rule.bySetPos.length > 0;
  if (isOrdinal && only && only.ordinal === null && others.length === 0)
    return {
      ...rule,
      byDay: rule.bySetPos.map((ordinal) => ({ ordinal, weekday: only.weekday })),
      bySetPos: [],
    };
  return rule;
}

const hoursText = ({ from, to }: Stretch): string => `${shortTime(from)}–${shortTime(to)}`;
const shortTime = (minutes: number): string => timeText(minutes).replace(/^0/, '');
