import type { Words } from '../../../libs/domain/domain-error.js';
import { dayText, type Day } from './day.js';
import { exceptionHours } from './exception-hours.js';
import { offeredDays } from './offered-days.js';
import { ReceptionPlan, type ReceptionQuestion } from './reception-plan.js';

/** A day on which people would expect reception, and why there is none. */
export interface ClosedDay {
  day: Day;
  reason: Words;
  kind: 'holiday' | 'exception' | 'closure';
}

/** Days on which the rules have an occurrence but nothing is offered, sorted, for the calendar to explain. */
export function closedDays(question: ReceptionQuestion): ClosedDay[] {
  const plan = new ReceptionPlan(question);
  const offered = new Set(offeredDays(question).map(({ day }) => day));
  const expected = new Set([...plan.entriesOn.keys(), ...plan.onHoliday]);
  return [...expected]
    .sort((a, b) => a - b)
    .filter((day) => !offered.has(dayText(day)))
    .flatMap((day) => whyClosed(day, plan, question) ?? []);
}

function whyClosed(day: number, plan: ReceptionPlan, question: ReceptionQuestion): ClosedDay | null {
  const date = dayText(day);
  const touching = (spans: readonly { from: string; to: string; reason: string }[] = []) =>
    spans.find((span) => exceptionHours(span).on(day).length > 0);

  const name = plan.onHoliday.has(day) ? question.calendar.nameOf(date) : null;
  if (name) return { day: date, kind: 'holiday', reason: name };
  const closure = touching(question.closures);
  if (closure) return { day: date, kind: 'closure', reason: asWritten(closure.reason) };
  const exception = touching(question.exceptions?.filter(({ kind }) => kind === 'closed'));
  return exception ? { day: date, kind: 'exception', reason: asWritten(exception.reason) } : null;
}

/** Reasons are written by the staff in one language and shown as they are. */
const asWritten = (reason: string): Words => ({ bg: reason, en: reason });
