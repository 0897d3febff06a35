const HOUR = 3_600_000;

/** What a closure or an absence does with the meetings in it, where nobody chose for one of them. */
export const MEETINGS_OF_CLOSURE = ['cancel', 'keep', 'offer'] as const;
export type MeetingsOfClosure = (typeof MEETINGS_OF_CLOSURE)[number];

/** What can be done with one meeting whose time is gone. */
export const RESETTLING_ACTS = ['keep', 'cancel', 'offer', 'deputy', 'move'] as const;
export type ResettlingAct = (typeof RESETTLING_ACTS)[number];

/**
 * What became of it. `notPossible` waits for somebody's decision; `gone` means that it needed none any more: the
 * citizen had cancelled or moved it meanwhile.
 */
export const OUTCOMES = [
  'kept',
  'cancelled',
  'offered',
  'takenOver',
  'moved',
  'notPossible',
  'gone',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A person without an address is rung up; where nothing changed for them they are not told at all. */
export function toldHow(outcome: Outcome | null, hasEmail: boolean): 'email' | 'ring' | null {
  if (outcome === null || outcome === 'kept' || outcome === 'gone') return null;
  // Nothing was written to anyone yet: somebody has to find a way with them.
  if (outcome === 'notPossible') return 'ring';
  return hasEmail ? 'email' : 'ring';
}

/** An offered time must leave the citizen a day to read of it and to arrange themselves. */
const LEAST_NOTICE_HOURS = 24;
const TO_CHOOSE_HOURS = 72;
const BEFORE_THE_FIRST_HOURS = 2;
export const OFFERS_PER_MEETING = 2;

/**
 * The order in which free times are tried as offers: the earliest, then the earliest of each later day, so that the
 * two that are offered lie on different days where they can; then the rest.
 * @param free any order, `start` in milliseconds
 */
export function inOrderOfOffering<T extends { day: string; start: number }>(
  free: readonly T[],
  now: number,
): T[] {
  const early = free
    .filter(({ start }) => start >= now + LEAST_NOTICE_HOURS * HOUR)
    .sort((a, b) => a.start - b.start);
  const firstOfDay = early.filter((slot, index) => early.findIndex(({ day }) => day === slot.day) === index);
  return [...firstOfDay, ...early.filter((slot) => !firstOfDay.includes(slot))];
}

/** Until when the citizen chooses: three days, but two hours before the earlier of the times at the latest. */
export function chooseUntil(now: number, starts: readonly number[]): Date {
  return new Date(
    Math.min(now + TO_CHOOSE_HOURS * HOUR, Math.min(...starts) - BEFORE_THE_FIRST_HOURS * HOUR),
  );
}
