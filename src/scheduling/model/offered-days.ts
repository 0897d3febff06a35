import { dayText, type Day } from './day.js';
import type { WallSlot } from './reception-day.js';
import { ReceptionPlan, type ReceptionQuestion } from './reception-plan.js';
import { instantOfNumber, isSkipped } from './wall-clock.js';

/** A slot of one day: `at` is its start in minutes of real time after the day's `midnight`. */
export interface DaySlot {
  readonly at: number;
  readonly place: string | null;
}

/**
 * What is offered on one day. The zone is resolved once, for `midnight`; each slot then is an integer. Days that look
 * alike share one list of slots, so none of this may be changed.
 */
export interface OfferedDay {
  readonly day: Day;
  /** The instant from which `at` counts, in milliseconds. */
  readonly midnight: number;
  /** By start; at least one. */
  readonly slots: readonly DaySlot[];
}

const MINUTE = 60_000;

// All schedules of a large town for a year; more is a flood of questions, and then nothing is worth keeping.
const MOST_DAYS_KEPT = 200_000;
let answers = new Map<string, readonly OfferedDay[]>();
let daysKept = 0;

/**
 * What the schedule offers on the dates, sorted: before notice and horizon, and before any meeting takes its time. A
 * slot is always `slotMinutes` of real time; those that a clock change skips or cuts are not offered.
 *
 * Answers are kept under the whole text of their question, so there is nothing to invalidate: another rule, exception,
 * closure, holiday or zone is another question, whichever process it was changed in.
 */
export function offeredDays(question: ReceptionQuestion): readonly OfferedDay[] {
  const key = textOf(question);
  let days = answers.get(key);
  if (!days) {
    days = cutIntoDays(question);
    daysKept += days.length + 1;
    if (daysKept > MOST_DAYS_KEPT) {
      answers = new Map();
      daysKept = days.length + 1;
    }
    answers.set(key, days);
  }
  return days;
}

const textOf = ({ rules, exceptions, closures, calendar, timeZone, from, to }: ReceptionQuestion): string => {
  const { slotMinutes, gapMinutes, onHoliday, reception } = rules;
  return JSON.stringify([
    ...[slotMinutes, gapMinutes, onHoliday, reception, timeZone, from, to, calendar.text],
    exceptions?.map((one) => [one.from, one.to, one.kind, one.windows]),
    closures?.map((one) => [one.from, one.to]),
  ]);
};

function cutIntoDays(question: ReceptionQuestion): OfferedDay[] {
  const plan = new ReceptionPlan(question);
  const alike = new Map<WallSlot[], DaySlot[]>();
  return plan.days().flatMap((number) => {
    const wall = plan.slotsOn(number);
    const midnight = instantOfNumber(number, 0, question.timeZone);
    let slots: DaySlot[] | undefined;
    if (midnight === null || changesItsClock(number, midnight, question.timeZone))
      slots = aroundTheChange(number, midnight ?? 0, wall, question.timeZone);
    else {
      slots = alike.get(wall);
      if (!slots) alike.set(wall, (slots = wall.map(({ from, place }) => ({ at: from, place }))));
    }
    return slots.length > 0 ? [{ day: dayText(number), midnight: midnight ?? 0, slots }] : [];
  });
}

const LAST_MINUTE = 1439;

const changesItsClock = (number: number, midnight: number, zone: string): boolean =>
  instantOfNumber(number, LAST_MINUTE, zone) !== midnight + LAST_MINUTE * MINUTE;

function aroundTheChange(number: number, midnight: number, wall: WallSlot[], zone: string): DaySlot[] {
  return wall.flatMap(({ from, to, place }) => {
    const start = instantOfNumber(number, from, zone);
    if (start === null || isSkipped(number, from, to, zone)) return [];
    return [{ at: (start - midnight) / MINUTE, place }];
  });
}
