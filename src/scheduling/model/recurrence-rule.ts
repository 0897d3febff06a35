/** The parts of RFC 5545 3.3.10 that a reception rule may have. */
export const RULE_PARTS = [
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTH',
  'BYMONTHDAY',
  'BYSETPOS',
  'UNTIL',
  'COUNT',
] as const;
export type RulePart = (typeof RULE_PARTS)[number];
export type Frequency = 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** 0 is Monday; `ordinal` as in 1MO or -1TH, null for every such weekday. */
export interface RuleWeekday {
  ordinal: number | null;
  weekday: number;
}

/** A recurrence rule taken apart, for checking and for saying it in words; the library expands the text. */
export interface RecurrenceRule {
  freq: Frequency;
  interval: number;
  byDay: RuleWeekday[];
  byMonth: number[];
  byMonthDay: number[];
  bySetPos: number[];
  until: string | null;
  count: number | null;
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Takes apart a rule that has passed the check. */
export function recurrenceRule(rrule: string): RecurrenceRule {
  const parts = new Map(
    rrule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const numbers = (name: RulePart) => (parts.get(name) ?? '').split(',').filter(Boolean).map(Number);
  return {
    freq: parts.get('FREQ') as Frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    byDay: (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(ruleWeekday),
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    bySetPos: numbers('BYSETPOS'),
    until: untilDay(parts.get('UNTIL')),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
  };
}

function ruleWeekday(text: string): RuleWeekday {
  const ordinal = text.slice(0, -2);
  return { ordinal: ordinal ? Number(ordinal) : null, weekday: WEEKDAYS.indexOf(text.slice(-2) as 'MO') };
}

/** UNTIL as `YYYY-MM-DD`. Reception is expanded by date, so that of a date-time only the date counts. */
function untilDay(text: string | undefined): string | null {
  return text ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` : null;
}

/** The rule as the library gets it: upper case, UNTIL as a date (RFC 5545: the same type as DTSTART). */
export function normalRule(rrule: string): string {
  return rrule.toUpperCase().replace(/UNTIL=(\d{8})[^;]*/, 'UNTIL=$1');
}
