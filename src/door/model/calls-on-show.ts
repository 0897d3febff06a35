/** One called number. */
export interface Called {
  hostId: string;
  calledAt: Date;
}

/** So long anybody needs to get up and find the door, even when the next number is called meanwhile. */
const STAYS_MS = 3 * 60_000;
/** More cannot be read from afar, nor fits on a screen of 1080 lines. */
const MOST = 4;

/**
 * The calls that a corridor still shows, the newest first: of each host the last one, and others that are younger than
 * three minutes; at most four. Whoever was received or did not come is not among `calls` any more.
 */
export function callsOnShow<T extends Called>(calls: readonly T[], now: Date): T[] {
  const newestFirst = [...calls].sort((a, b) => b.calledAt.getTime() - a.calledAt.getTime());
  const last = new Set<string>();
  return newestFirst
    .filter(({ hostId, calledAt }) => {
      const isLast = !last.has(hostId);
      last.add(hostId);
      return isLast || now.getTime() - calledAt.getTime() < STAYS_MS;
    })
    .slice(0, MOST);
}
