import { dayText, type Day } from './day.js';
import { ReceptionPlan, type ReceptionQuestion } from './reception-plan.js';
import { instantOfNumber, isSkipped } from './wall-clock.js';

/** A time that a schedule offers; `start` and `end` are instants in milliseconds. */
export interface OfferedSlot {
  day: Day;
  start: number;
  end: number;
  place: string | null;
}

const MINUTE = 60_000;

/**
 * What the schedule offers on the dates, sorted: before notice and horizon, and before any meeting takes its
 * time. A slot is always `slotMinutes` of real time; those that a clock change skips or cuts are not offered.
 */
export function offeredSlots(question: ReceptionQuestion): OfferedSlot[] {
  const { rules, timeZone } = question;
  const plan = new ReceptionPlan(question);
  const offered: OfferedSlot[] = [];
  for (const number of plan.days()) {
    const day = dayText(number);
    for (const slot of plan.slotsOn(number)) {
      const start = instantOfNumber(number, slot.from, timeZone);
      if (start === null || isSkipped(number, slot.from, slot.to, timeZone)) continue;
      offered.push({ day, start, end: start + rules.slotMinutes * MINUTE, place: slot.place });
    }
  }
  return offered;
}
