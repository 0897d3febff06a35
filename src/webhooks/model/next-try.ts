const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long a delivery waits after each try that failed: a hiccup is over in seconds, and a receiver that died on Friday
 * evening is mended on Monday. The waits add up to three days.
 */
const WAITS = [
  ...[5, 15, 40].map((n) => n * SECOND),
  ...[1, 3, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 1, 2, 3, 4, 6, 8, 10, 12, 12, 12].map((n) => n * HOUR),
];

/** One try at once and one after each wait. */
export const MOST_TRIES = WAITS.length + 1;

/**
 * @param tries how many have failed by now, 1 or more
 * @returns milliseconds until the next one; null where that was the last: the delivery has failed
 */
export const waitAfter = (tries: number): number | null => WAITS[tries - 1] ?? null;
