import type { Words } from '../../../libs/domain/domain-error.js';
import { isDay } from './day.js';
import type { Findings } from './findings.js';
import { RULE_PARTS, type RulePart } from './recurrence-rule.js';

const LONGEST_RULE = 500;
/** No reception is counted further; the library walks through every one of them from the first day. */
const MOST_TIMES = 1000;
/** Longer lists of positions are no rule that anyone announces, but make a year slow to work out. */
const MOST_POSITIONS = 31;

/** The form of each part's value, after RFC 5545 3.3.10. */
const forms: Record<RulePart, (value: string) => boolean> = {
  FREQ: (value) => ['WEEKLY', 'MONTHLY', 'YEARLY'].includes(value),
  INTERVAL: (value) => isNumber(value, 1, 1000),
  BYDAY: (value) => value.split(',').every(isWeekday),
  BYMONTH: (value) => value.split(',').every((month) => isNumber(month, 1, 12)),
  BYMONTHDAY: (value) => value.split(',').every((day) => isSigned(day, 31)),
  BYSETPOS: (value) => {
    const positions = value.split(',');
    return positions.length <= MOST_POSITIONS && positions.every((position) => isSigned(position, 366));
  },
  UNTIL: (value) => isUntil(value),
  COUNT: (value) => isNumber(value, 1, MOST_TIMES),
};

/** Refuses before anything is expanded: a FREQ=SECONDLY must never reach the library. */
export function checkRecurrenceRule(rrule: unknown, path: string, findings: Findings): void {
  if (typeof rrule !== 'string' || rrule.length > LONGEST_RULE) return findings.add(path, words.notRule);
  const parts = new Map<string, string>();
  for (const part of rrule.toUpperCase().split(';')) {
    const [name = '', value, ...rest] = part.split('=');
    if (!isPart(name)) return findings.add(path, unknownPart(name));
    if (value === undefined || rest.length > 0 || !forms[name](value))
      return findings.add(path, wrongValue(name));
    if (parts.has(name)) return findings.add(path, repeatedPart(name));
    parts.set(name, value);
  }
  const message = wrongTogether(parts);
  if (message) findings.add(path, message);
}

/** Parts that RFC 5545 allows one by one but not with each other. */
function wrongTogether(parts: Map<string, string>): Words | null {
  const freq = parts.get('FREQ');
  const byDay = parts.get('BYDAY');
  if (!freq) return words.noFrequency;
  if (parts.has('UNTIL') && parts.has('COUNT')) return words.twoEnds;
  if (freq === 'WEEKLY' && byDay && /\d/.test(byDay)) return words.ordinalInWeek;
  if (freq === 'WEEKLY' && parts.has('BYMONTHDAY')) return words.monthDayInWeek;
  const inMonth = freq === 'MONTHLY' || parts.has('BYMONTH');
  if (inMonth && byDay?.split(',').some((day) => Math.abs(Number(day.slice(0, -2))) > 5))
    return words.sixthInMonth;
  if (freq === 'YEARLY' && !parts.has('BYMONTH') && isMixedInYear(byDay, parts)) return words.mixedInYear;
  const chosenFrom = byDay ?? parts.get('BYMONTH') ?? parts.get('BYMONTHDAY');
  return parts.has('BYSETPOS') && !chosenFrom ? words.positionOfNothing : null;
}

/**
 * The one shape that the library gets wrong, see ADR 0006: in a year without BYMONTH it drops the plain
 * weekdays beside ordinal ones, and does not limit ordinal ones by BYMONTHDAY.
 */
function isMixedInYear(byDay: string | undefined, parts: Map<string, string>): boolean {
  const ordinal = byDay?.split(',').map((day) => day.length > 2) ?? [];
  return ordinal.includes(true) && (ordinal.includes(false) || parts.has('BYMONTHDAY'));
}

const isPart = (name: string): name is RulePart => (RULE_PARTS as readonly string[]).includes(name);

const isNumber = (text: string, least: number, most: number): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;

const isSigned = (text: string, most: number): boolean => isNumber(text.replace(/^[+-]/, ''), 1, most);

const isWeekday = (text: string): boolean => {
  const parts = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  return parts !== null && (parts[1] === undefined || isSigned(parts[1], 53));
};

function isUntil(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.exec(text);
  return parts !== null && isDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
}

const unknownPart = (name: string): Words => ({
  bg: `Правилото има непозната част „${name}“. Позволени са ${RULE_PARTS.join(', ')}.`,
  en: `The rule has an unknown part “${name}”. Allowed are ${RULE_PARTS.join(', ')}.`,
});

const wrongValue = (name: RulePart): Words => ({
  bg: `Стойността на ${name} в правилото е грешна. Пример: ${examples[name]}.`,
  en: `The value of ${name} in the rule is wrong. Example: ${examples[name]}.`,
});

const repeatedPart = (name: RulePart): Words => ({
  bg: `Частта ${name} се повтаря в правилото.`,
  en: `The part ${name} is repeated in the rule.`,
});

const examples: Record<RulePart, string> = {
  FREQ: 'FREQ=WEEKLY, FREQ=MONTHLY, FREQ=YEARLY',
  INTERVAL: 'INTERVAL=2',
  BYDAY: 'BYDAY=MO,FR, BYDAY=1MO,-1TH',
  BYMONTH: 'BYMONTH=1,9',
  BYMONTHDAY: 'BYMONTHDAY=10,-1',
  BYSETPOS: 'BYSETPOS=1, BYSETPOS=-1',
  UNTIL: 'UNTIL=20261231',
  COUNT: 'COUNT=10',
};

const words = {
  notRule: {
    bg: `Правилото е текст по RFC 5545 до ${LONGEST_RULE} знака, например FREQ=MONTHLY;BYDAY=1MO,3MO.`,
    en: `The rule is a text after RFC 5545 of at most ${LONGEST_RULE} characters, as FREQ=MONTHLY;BYDAY=1MO,3MO.`,
  },
  noFrequency: {
    bg: 'В правилото липсва FREQ: WEEKLY, MONTHLY или YEARLY.',
    en: 'The rule lacks FREQ: WEEKLY, MONTHLY or YEARLY.',
  },
  twoEnds: {
    bg: 'Правилото може да има UNTIL или COUNT, но не и двете.',
    en: 'The rule may have UNTIL or COUNT, not both.',
  },
  ordinalInWeek: {
    bg: 'Пореден номер пред деня, като 1MO, има смисъл само в месец или година.',
    en: 'An ordinal before the weekday, as 1MO, needs FREQ=MONTHLY or YEARLY.',
  },
  monthDayInWeek: {
    bg: 'BYMONTHDAY не се съчетава с FREQ=WEEKLY.',
    en: 'BYMONTHDAY does not go with FREQ=WEEKLY.',
  },
  sixthInMonth: {
    bg: 'В месеца няма шести понеделник: номерът е от 1 до 5 или от -1 до -5.',
    en: 'No month has a sixth Monday: the ordinal is 1 to 5 or -1 to -5.',
  },
  mixedInYear: {
    bg: 'В годишно правило без BYMONTH дни с пореден номер (20MO) не се смесват с други. Направете две приемни времена.',
    en: 'In a yearly rule without BYMONTH, ordinal days (20MO) do not mix with others. Make two reception times.',
  },
  positionOfNothing: {
    bg: 'BYSETPOS избира измежду BYDAY, BYMONTHDAY или BYMONTH: добавете едно от тях.',
    en: 'BYSETPOS chooses among BYDAY, BYMONTHDAY or BYMONTH: add one of them.',
  },
} satisfies Record<string, Words>;
