/** Monday is 1, Sunday 7, as everywhere in the client. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** “First” to “fourth”, “last but one” and “last” of the month. */
export const ORDINALS = [1, 2, 3, 4, -2, -1] as const;

/** When a reception repeats, as a clerk says it; `custom` is any other rule, kept to the letter. */
export type RuleDraft =
  | { kind: 'weekly'; every: number; weekdays: number[] }
  | { kind: 'monthly'; every: number; ordinals: number[]; weekdays: number[] }
  | { kind: 'custom'; rrule: string };

/** Two-letter weekdays of RFC 5545, Monday first. */
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const code = (weekday: number): string => CODES[weekday - 1] ?? '';

/** Takes a rule apart where its parts are ones that the editor can show; otherwise the rule stays as it is. */
export function ruleDraft(rrule: string): RuleDraft {
  const parts = new Map(rrule.toUpperCase().split(';').map(splitPart));
  const every = Number(parts.get('INTERVAL') ?? 1);
  const days = (parts.get('BYDAY') ?? '').split(',').map(byDay);
  const known = [...parts.keys()].every((name) => ['FREQ', 'INTERVAL', 'BYDAY'].includes(name));
  const custom: RuleDraft = { kind: 'custom', rrule };
  if (!known || !Number.isInteger(every) || every < 1 || !days.every((day) => day !== null)) return custom;
  if (parts.get('FREQ') === 'WEEKLY' && days.every((day) => day.ordinal === null))
    return { kind: 'weekly', every, weekdays: inOrder(days.map((day) => day.weekday)) };
  if (parts.get('FREQ') === 'MONTHLY') return monthly(every, days) ?? custom;
  return custom;
}

/** The rule of RFC 5545 that says the same; the empty rule while nothing is chosen, for the server to refuse. */
export function rruleOf(draft: RuleDraft): string {
  switch (draft.kind) {
    case 'weekly':
      return rule('WEEKLY', draft.every, inOrder(draft.weekdays).map(code));
    case 'monthly':
      return rule(
        'MONTHLY',
        draft.every,
        ORDINALS.filter((ordinal) => draft.ordinals.includes(ordinal)).flatMap((ordinal) =>
          inOrder(draft.weekdays).map((weekday) => `${ordinal}${code(weekday)}`),
        ),
      );
    case 'custom':
      return draft.rrule;
  }
}

interface ByDay {
  ordinal: number | null;
  weekday: number;
}

/** The editor shows ordinals × weekdays, so that 1MO,3MO fits it and 1MO,3TU does not. */
function monthly(every: number, days: readonly ByDay[]): RuleDraft | null {
  const ordinals = ORDINALS.filter((ordinal) => days.some((day) => day.ordinal === ordinal));
  const weekdays = inOrder(days.map((day) => day.weekday));
  const pairs = new Set(days.map((day) => `${day.ordinal}:${day.weekday}`));
  const whole =
    pairs.size === ordinals.length * weekdays.length &&
    days.every(({ ordinal }) => ORDINALS.some((shown) => shown === ordinal));
  return whole ? { kind: 'monthly', every, ordinals, weekdays } : null;
}

function rule(freq: string, every: number, days: readonly string[]): string {
  if (days.length === 0) return '';
  return `FREQ=${freq}${every > 1 ? `;INTERVAL=${every}` : ''};BYDAY=${days.join(',')}`;
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

const inOrder = (weekdays: readonly number[]): number[] => [...new Set(weekdays)].sort((a, b) => a - b);
