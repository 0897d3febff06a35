const FIRST_WAIT_MS = 2_000;
// A neighbour that was away all night is asked again this soon after it is back.
const LONGEST_WAIT_MS = 30 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * When a message that was not taken is tried again: after twice as long each time, from two seconds to half an hour,
 * for the last time a day after the first try. Null then: it has failed, and somebody must ring the person.
 */
export function nextTry(tries: number, firstTry: Date, now: Date): Date | null {
  const last = firstTry.getTime() + DAY_MS;
  if (now.getTime() >= last) return null;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
  return new Date(Math.min(now.getTime() + wait, last));
}
