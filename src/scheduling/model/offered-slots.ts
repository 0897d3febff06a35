import type { Day } from './day.js';
import { offeredDays } from './offered-days.js';
import type { ReceptionQuestion } from './reception-plan.js';

/** A time that a schedule offers; `start` and `end` are instants in milliseconds. */
export interface OfferedSlot {
  day: Day;
  start: number;
  end: number;
  place: string | null;
}

const MINUTE = 60_000;

/** The slots of the offered days one by one, for those who look at single slots. */
export function offeredSlots(question: ReceptionQuestion): OfferedSlot[] {
  const length = question.rules.slotMinutes * MINUTE;
  return offeredDays(question).flatMap(({ day, midnight, slots }) =>
    slots.map(({ at, place }) => {
      const start = midnight + at * MINUTE;
      return { day, start, end: start + length, place };
    }),
  );
}
