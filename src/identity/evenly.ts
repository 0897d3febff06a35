import { setTimeout as pause } from 'node:timers/promises';

// Longer than either way through the work takes on a machine that is not overloaded.
const FLOOR_MS = 150;

/** Lets work last a fixed time at least, so that its length does not tell whether an address is known. */
export async function evenly(work: () => Promise<void>): Promise<void> {
  await Promise.all([work(), pause(FLOOR_MS)]);
}
