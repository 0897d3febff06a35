import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayNumberOf, dayText, type Day } from './day.js';
import { normalRule } from './recurrence-rule.js';
import type { ReceptionEntry } from './schedule.js';

/**
 * DTSTART of rules without `validFrom`. A Monday that begins a year, a month and a week, so that a bare
 * FREQ=WEEKLY means Mondays, FREQ=MONTHLY the 1st and FREQ=YEARLY 1 January, and every second week is
 * counted from the same week for everyone and for ever.
 */
export const FIXED_ANCHOR: Day = '2024-01-01';

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
  const last = Math.min(to, entry.validUntil ? dayNumber(entry.validUntil) : to);
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
    // Dates are UTC midnights to the library: a recurrence has no zone, only its hours have one.
    const found = known.rule.between(new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31)), true);
    days = found.map((moment) => dayNumberOf(moment.epochMilliseconds));
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

/** After this many years a rule that has not matched is taken to never match: 29 February on a given weekday takes 28, 40 across 2100. */
const LONGEST_WAIT_YEARS = 40;

/** Whether the entry receives at all while it is valid. */
export function hasOccurrence(entry: ReceptionEntry): boolean {
  const first = entry.validFrom ?? (entry.dates?.length ? [...entry.dates].sort()[0]! : FIXED_ANCHOR);
  const start = dayNumber(first);
  const wait = start + LONGEST_WAIT_YEARS * 366;
  const last = entry.validUntil ? Math.min(dayNumber(entry.validUntil), wait) : wait;
  if (!entry.rrule)
    return occurrenceNumbers(entry, start, Math.max(...(entry.dates ?? []).map(dayNumber))).length > 0;
  const found = libraryRule(entry.rrule, entry.validFrom ?? FIXED_ANCHOR).next(
    new Date(start * 86_400_000),
    true,
  );
  return found !== null && dayNumberOf(found.epochMilliseconds) <= last;
}
