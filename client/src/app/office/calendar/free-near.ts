/** A stretch of time between two instants. */
export interface Stretch {
  /** RFC 3339 */
  start: string;
  end: string;
}

/**
 * The free time that somebody means who drops a meeting there: the nearest beginning, no further away than a free time
 * is long. A hand is not as exact as a clock.
 */
export function freeNear<T extends Stretch>(free: readonly T[], dropped: Date): T | undefined {
  const away = ({ start }: Stretch): number => Math.abs(Date.parse(start) - dropped.getTime());
  const nearest = free.reduce<T | undefined>(
    (best, one) => (best === undefined || away(one) < away(best) ? one : best),
    undefined,
  );
  if (!nearest) return undefined;
  return away(nearest) < Date.parse(nearest.end) - Date.parse(nearest.start) ? nearest : undefined;
}
