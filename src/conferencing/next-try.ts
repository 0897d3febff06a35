const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 120;

/**
 * When a room that could not be made is tried again: after 1, 2, 4 … 120 minutes, but never later than half of the time
 * that is left to the meeting, so that a service which is back an hour before is found in time. During the meeting each
 * minute; never after it.
 * @param tries how many have failed before this one
 */
export function nextTry(now: Date, tries: number, { start, end }: { start: Date; end: Date }): Date | null {
  const backOff = Math.min(2 ** Math.min(tries, 10), LONGEST_MINUTES) * MINUTE_MS;
  const halfway = (start.getTime() - now.getTime()) / 2;
  const next = now.getTime() + Math.max(MINUTE_MS, Math.min(backOff, halfway));
  return next < end.getTime() ? new Date(next) : null;
}
