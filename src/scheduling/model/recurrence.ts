import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayNumberOf, dayText, MS_PER_DAY, type Day } from './day.js';
import { normalRule } from './recurrence-rule.js';
import type { ReceptionEntry } from './schedule.js';

/**
 * DTSTART of rules without `validFrom`. A Monday that begins a year, a month and a week, so that a bare
 * FREQ=WEEKLY means Mondays, FREQ=MONTHLY the 1st and FREQ=YEARLY 1 January, and every second week is
 * counted from the same week for everyone and for ever.
 */
export const FIXED_ANCHOR: Day = '2024-01-01';

/** Nothing is expanded past this day, so that no question makes the library run through millennia. */
const LAST_DAY = dayNumber('2199-12-31');

/** Rules kept expanded; a municipality has some dozens, so the bound only guards against a flood. */
const MOST_RULES_KEPT = 1000;
const MOST_YEARS_KEPT = 8;

interface ExpandedRule {
  rule: RRuleTemporal;
  years: Map<number, number[]>;
}
const expanded = new Map<string, ExpandedRule>();

/** The dates from `fromDay` to `toDay`, both included, on which the entry receives, within its validity. */
export function occurrences(entry: ReceptionEntry, fromDay: Day, toDay: Day): Day[] {
  return occurrenceNumbers(entry, dayNumber(fromDay), dayNumber(toDay)).map(dayText);
}

/** The same as numbers of days, for callers that sweep through many of them. */
export function occurrenceNumbers(entry: ReceptionEntry, from: number, to: number): number[] {
  const first = Math.max(from, entry.validFrom ? dayNumber(entry.validFrom) : from);
  const last = Math.min(to, LAST_DAY, entry.validUntil ? dayNumber(entry.validUntil) : to);
  if (first > last) return [];
  const within = (day: number) => day >= first && day <= last;
  if (entry.dates?.length)
    return [...new Set(entry.dates.map(dayNumber))].filter(within).sort((a, b) => a - b);
  if (!entry.rrule) return [];

  const days: number[] = [];
  const lastYear = yearOf(last);
  for (let year = yearOf(first); year <= lastYear; year++) {
    for (const day of daysOfYear(entry.rrule, entry.validFrom ?? FIXED_ANCHOR, year)) {
      if (within(day)) days.push(day);
    }
  }
  return days;
}

const yearOf = (day: number): number => Number(dayText(day).slice(0, 4));

/** Whole years are expanded and kept, so that a calendar that turns its pages costs one expansion. */
function daysOfYear(rrule: string, anchor: Day, year: number): number[] {
  const known = expandedRule(rrule, anchor);
  let days = known.years.get(year);
  if (!days) {
    days = expand(known.rule, dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`));
    if (known.years.size >= MOST_YEARS_KEPT) known.years.clear();
    known.years.set(year, days);
  }
  return days;
}

function expandedRule(rrule: string, anchor: Day): ExpandedRule {
  const key = `${anchor} ${rrule}`;
  let known = expanded.get(key);
  if (!known) {
    if (expanded.size >= MOST_RULES_KEPT) expanded.clear();
    known = { rule: libraryRule(rrule, anchor), years: new Map() };
    expanded.set(key, known);
  }
  return known;
}

function libraryRule(rrule: string, anchor: Day): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: `RRULE:${normalRule(rrule)}`,
    dtstart: Temporal.ZonedDateTime.from(`${anchor}T00:00[UTC]`),
    tzid: 'UTC',
    cache: false,
  });
}

/**
 * After this many years a rule that has not matched is taken to never match: 29 February on a given weekday
 * comes every 28 years, and every 40 across 2100.
 */
const LONGEST_WAIT_YEARS = 40;

/** Whether the entry receives at all while it is valid. */
export function hasOccurrence(entry: ReceptionEntry): boolean {
  if (!entry.rrule) return occurrenceNumbers(entry, 0, LAST_DAY).length > 0;
  const anchor = entry.validFrom ?? FIXED_ANCHOR;
  const rule = libraryRule(entry.rrule, anchor);
  const year = yearOf(dayNumber(anchor));
  const end = Math.min(entry.validUntil ? dayNumber(entry.validUntil) : LAST_DAY, LAST_DAY);
  // The near years answer for almost every rule; the far ones are looked at for rare and impossible ones.
  return [year + 1, year + LONGEST_WAIT_YEARS].some((lastYear) => {
    const last = Math.min(end, dayNumber(`${lastYear}-12-31`));
    return expand(rule, dayNumber(anchor), last).length > 0;
  });
}

function expand(rule: RRuleTemporal, from: number, to: number): number[] {
  if (from > to) return [];
  // Dates are UTC midnights to the library: a recurrence has no zone, only its hours have one.
  const found = rule.between(new Date(from * MS_PER_DAY), new Date(to * MS_PER_DAY), true);
  return found.map((moment) => dayNumberOf(moment.epochMilliseconds));
}
