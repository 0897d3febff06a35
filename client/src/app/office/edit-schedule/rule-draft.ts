/** Monday is 1, Sunday 7, as everywhere in the client. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** “First” to “fifth”, “last but one” and “last” of the month. */
export const ORDINALS = [1, 2, 3, 4, 5, -2, -1] as const;
/** Days of the month; -1 is the last. */
export const MONTH_DAYS = [...Array.from({ length: 31 }, (_, i) => i + 1), -1] as const;
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * When a reception repeats, as a clerk says it; no months are all of them. `custom` is any other rule, kept to the letter.
 */
export type RuleDraft =
  | { kind: 'weekly'; every: number; weekdays: number[]; months: number[] }
  | { kind: 'monthly'; every: number; ordinals: number[]; weekdays: number[]; months: number[] }
  | { kind: 'monthDays'; every: number; monthDays: number[]; months: number[] }
  | { kind: 'custom'; rrule: string };

/** Two-letter weekdays of RFC 5545, Monday first. */
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const code = (weekday: number): string => CODES[weekday - 1] ?? '';

/** Takes a rule apart where its parts are ones that the editor can show; otherwise the rule stays as it is. */
export function ruleDraft(rrule: string): RuleDraft {
  const custom: RuleDraft = { kind: 'custom', rrule };
  const parts = new Map(rrule.toUpperCase().split(';').map(splitPart));
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH'];
  const every = Number(parts.get('INTERVAL') ?? 1);
  const months = numbers(parts.get('BYMONTH'));
  if (![...parts.keys()].every((name) => known.includes(name)) || !Number.isInteger(every) || every < 1)
    return custom;
  const freq = parts.get('FREQ');
  // Every year in named months is every month of those.
  const byMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && every === 1 && months.length > 0);
  if (parts.has('BYMONTHDAY'))
    return byMonth && !parts.has('BYDAY')
      ? (monthDays(every, numbers(parts.get('BYMONTHDAY')), months) ?? custom)
      : custom;
  const days = (parts.get('BYDAY') ?? '').split(',').map(byDay);
  if (!days.every((day) => day !== null)) return custom;
  if (freq === 'WEEKLY' && days.every((day) => day.ordinal === null))
    return { kind: 'weekly', every, weekdays: inOrder(days.map((day) => day.weekday)), months };
  return byMonth ? (monthly(every, days, months) ?? custom) : custom;
}

/** The rule of RFC 5545 that says the same; the empty rule while nothing is chosen, for the server to refuse. */
export function rruleOf(draft: RuleDraft): string {
  switch (draft.kind) {
    case 'weekly':
      return rule('WEEKLY', draft, 'BYDAY', inOrder(draft.weekdays).map(code));
    case 'monthly':
      return rule(
        'MONTHLY',
        draft,
        'BYDAY',
        ORDINALS.filter((ordinal) => draft.ordinals.includes(ordinal)).flatMap((ordinal) =>
          inOrder(draft.weekdays).map((weekday) => `${ordinal}${code(weekday)}`),
        ),
      );
    case 'monthDays': {
      // “Every year on 24 May” is how a date of the year is said back.
      const yearly = draft.months.length > 0 && draft.every === 1;
      const days = MONTH_DAYS.filter((day) => draft.monthDays.includes(day)).map(String);
      return rule(yearly ? 'YEARLY' : 'MONTHLY', draft, 'BYMONTHDAY', days);
    }
    case 'custom':
      return draft.rrule;
  }
}

interface ByDay {
  ordinal: number | null;
  weekday: number;
}

/** The editor shows ordinals × weekdays, so that 1MO,3MO fits it and 1MO,3TU does not. */
function monthly(every: number, days: readonly ByDay[], months: number[]): RuleDraft | null {
  const ordinals = ORDINALS.filter((ordinal) => days.some((day) => day.ordinal === ordinal));
  const weekdays = inOrder(days.map((day) => day.weekday));
  const pairs = new Set(days.map((day) => `${day.ordinal}:${day.weekday}`));
  const whole =
    pairs.size === ordinals.length * weekdays.length &&
    days.every(({ ordinal }) => ORDINALS.some((shown) => shown === ordinal));
  return whole ? { kind: 'monthly', every, ordinals, weekdays, months } : null;
}

function monthDays(every: number, days: number[], months: number[]): RuleDraft | null {
  const whole = days.length > 0 && days.every((day) => MONTH_DAYS.some((shown) => shown === day));
  return whole ? { kind: 'monthDays', every, monthDays: days, months } : null;
}

function rule(
  freq: string,
  { every, months }: { every: number; months: number[] },
  part: 'BYDAY' | 'BYMONTHDAY',
  days: readonly string[],
): string {
  if (days.length === 0) return '';
  const interval = every > 1 ? `;INTERVAL=${every}` : '';
  const inMonths = months.length > 0 ? `;BYMONTH=${inOrder(months).join(',')}` : '';
  return `FREQ=${freq}${interval}${inMonths};${part}=${days.join(',')}`;
}

function byDay(text: string): ByDay | null {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (!match) return null;
  return { ordinal: match[1] ? Number(match[1]) : null, weekday: CODES.indexOf(match[2] ?? '') + 1 };
}

const splitPart = (part: string): [string, string] => {
  const [name = '', value = ''] = part.split('=');
  return [name, value];
};

const numbers = (list: string | undefined): number[] => (list ? list.split(',').map(Number) : []);

const inOrder = (all: readonly number[]): number[] => [...new Set(all)].sort((a, b) => a - b);
