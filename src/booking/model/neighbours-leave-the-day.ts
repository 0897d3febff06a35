import { TooManyReservations } from './meeting-errors.js';

/** How many times one network holds at once: nobody takes a day for themselves; a family behind one address still may. */
export const MOST_AT_ONCE = 3;
/**
 * Which share of a host's day its neighbours hold together. Many people of one mobile operator come from one block of
 * addresses, so it is more than chance brings together in a quarter of an hour; the other half stays for everybody else.
 */
export const SHARE_OF_DAY = 1 / 2;

/** @param places that the day has, each slot as often as it has seats */
export const mostOfDay = (places: number): number => Math.max(MOST_AT_ONCE, Math.ceil(places * SHARE_OF_DAY));

/**
 * Addresses are cheap where somebody has a whole block of them: what a block holds of one day is bounded, too.
 *
 * @param held times of that day that the block holds by now
 * @throws TooManyReservations
 */
export function neighboursLeaveTheDay(held: number, places: number, secondsToWait: number): void {
  if (held >= mostOfDay(places)) throw new TooManyReservations(secondsToWait);
}
