import type { InputError, Words } from '../../../libs/domain/domain-error.js';
import { checkHours } from './check-hours.js';
import { dayNumber, isDay } from './day.js';
import { Findings } from './findings.js';
import type { Closure, ReceptionException } from './schedule.js';
import { END_OF_DAY, minutesOf } from './time-of-day.js';
import { instantOf } from './wall-clock.js';

const LONGEST_SPAN_DAYS = 1100;
const LONGEST_REASON = 500;

/** Every place where an exception is wrong; with the zone also times that its clock change skips. */
export function checkException(exception: ReceptionException, timeZone?: string): InputError[] {
  const findings = new Findings();
  findings.oneOf('kind', exception.kind, ['closed', 'open']);
  checkSpan(exception, findings, timeZone);
  checkReason(exception.reason, findings);
  if (exception.windows?.length !== 0 && exception.windows != null)
    checkHours(exception.windows, 'windows', findings);
  else if (exception.kind === 'open' && !isWithinDay(exception)) findings.add('windows', words.openWhen);
  return findings.errors;
}

/** Every place where a closure or an absence is wrong. */
export function checkClosure(closure: Closure, timeZone?: string): InputError[] {
  const findings = new Findings();
  checkSpan(closure, findings, timeZone);
  checkReason(closure.reason, findings);
  return findings.errors;
}

function checkSpan(span: { from: string; to: string }, findings: Findings, timeZone?: string): void {
  const [from, to] = [momentOf(span.from), momentOf(span.to)];
  if (!from) findings.add('from', words.notMoment);
  if (!to) findings.add('to', words.notMoment);
  if (!from || !to) return;
  // A date as `to` includes its day; a time as `to` is the end itself.
  const begins = dayNumber(from.day) * END_OF_DAY + (from.minute ?? 0);
  const ends = dayNumber(to.day) * END_OF_DAY + (to.minute ?? END_OF_DAY);
  if (begins >= ends) findings.add('to', words.endsBeforeItBegins);
  else if (dayNumber(to.day) - dayNumber(from.day) > LONGEST_SPAN_DAYS) findings.add('to', words.tooLong);
  if (!timeZone) return;
  for (const [path, { day, minute }] of [['from', from] as const, ['to', to] as const]) {
    if (minute !== null && instantOf(day, minute, timeZone) === null) findings.add(path, words.skipped);
  }
}

function checkReason(reason: unknown, findings: Findings): void {
  const given = typeof reason === 'string' && reason.trim().length > 0 && reason.length <= LONGEST_REASON;
  if (!given) findings.add('reason', words.noReason);
}

function momentOf(text: unknown): { day: string; minute: number | null } | null {
  if (typeof text !== 'string') return null;
  const [day, time, ...rest] = text.split('T');
  if (!isDay(day) || rest.length > 0) return null;
  const minute = time === undefined ? null : minutesOf(time);
  return time !== undefined && minute === null ? null : { day, minute };
}

/** An opening from 9:00 to 11:00 of one day needs no windows beside. */
function isWithinDay({ from, to }: ReceptionException): boolean {
  return typeof from === 'string' && typeof to === 'string' && from.includes('T') && to.includes('T')
    ? from.slice(0, 10) === to.slice(0, 10)
    : false;
}

const words = {
  notMoment: {
    bg: 'Няма такава дата или час. Пишете ГГГГ-ММ-ДД или ГГГГ-ММ-ДДTЧЧ:ММ.',
    en: 'There is no such date or time. Write YYYY-MM-DD or YYYY-MM-DDTHH:MM.',
  },
  endsBeforeItBegins: { bg: 'Краят трябва да е след началото.', en: 'The end must be after the start.' },
  tooLong: {
    bg: 'Периодът е по-дълъг от три години. Променете самия график.',
    en: 'The span is longer than three years. Change the schedule itself.',
  },
  skipped: {
    bg: 'Този час не съществува: тогава часовникът се премества напред.',
    en: 'This time does not exist: the clock jumps over it.',
  },
  noReason: {
    bg: `Напишете причина до ${LONGEST_REASON} знака; гражданите я виждат.`,
    en: `Write a reason of at most ${LONGEST_REASON} characters; citizens see it.`,
  },
  openWhen: {
    bg: 'Посочете в кои часове ще има прием.',
    en: 'Say in which hours there is reception.',
  },
} satisfies Record<string, Words>;
