import type { Words } from '../../../libs/domain/domain-error.js';
import { closedDays } from './closed-days.js';
import { dayText, type Day } from './day.js';
import { exceptionHours } from './exception-hours.js';
import type { ReceptionHour } from './reception-day.js';
import { ReceptionPlan, type ReceptionQuestion } from './reception-plan.js';

/** What a timetable says of one day: when the doors are open, and why it differs from the rule. */
export interface DayHours {
  day: Day;
  /** By the wall clock, sorted; none on a day on which people would expect reception and there is none. */
  hours: ReceptionHour[];
  reason: Words | null;
}

/** The hours of reception on the dates, sorted, taken or not; from the plan that the slots are cut from. */
export function receptionHours(question: ReceptionQuestion): DayHours[] {
  const plan = new ReceptionPlan(question);
  const closed = new Map(closedDays(question).map(({ day, reason }) => [day, reason]));
  const spans = [...(question.exceptions ?? []), ...(question.closures ?? [])].map(
    (span) => [exceptionHours(span), span.reason] as const,
  );
  const open = plan
    .days()
    .map((number) => ({ number, day: dayText(number), hours: plan.hoursOn(number) }))
    .filter(({ day, hours }) => hours.length > 0 && !closed.has(day))
    .map(({ number, day, hours }) => {
      const reasons = spans.filter(([span]) => span.on(number).length > 0).map(([, reason]) => reason);
      return { day, hours, reason: asWritten(reasons) };
    });
  const shut = [...closed].map(([day, reason]) => ({ day, hours: [], reason }));
  return [...open, ...shut].sort((a, b) => a.day.localeCompare(b.day));
}

/** Reasons are written by the staff in one language and shown as they are. */
function asWritten(reasons: string[]): Words | null {
  const text = [...new Set(reasons)].join('; ');
  return text === '' ? null : { bg: text, en: text };
}
