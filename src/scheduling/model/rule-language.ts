import type { Day } from './day.js';
import type { RecurrenceRule } from './recurrence-rule.js';

/** How one language says what a reception entry means. */
export interface RuleLanguage {
  /** "every first and third Monday" */
  rule(rule: RecurrenceRule): string;
  /** "20 and 21 February 2026" */
  dates(dates: Day[]): string;
  until(day: Day): string;
  times(count: number): string;
  /** Joins with commas and a last "and". */
  list(items: string[]): string;
  /** "15 minutes each" */
  each(slotMinutes: number, gapMinutes: number): string;
}
