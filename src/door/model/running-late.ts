/** One meeting of a host's day. Times are instants. */
export interface OfTheDay {
  start: Date;
  end: Date;
  /** Null where they are still expected. */
  number: number | null;
  calledAt: Date | null;
  unanswered: boolean;
}

const MINUTE = 60_000;
/** Under five minutes nobody calls it late, and nobody needs to know it more closely. */
const STEP = 5;

/**
 * By how much a host runs late, in whole fives of minutes, 0 for on time. It is the delay of whoever comes next: of those who
 * have arrived and wait the earliest, or else of those whose time is still to come. They come in once somebody who is
 * inside has had the length of their meeting, counted from their call, and not before now. Who is expected and not here keeps
 * nobody waiting.
 * @param capacity how many are received at once
 */
export function minutesLate(day: readonly OfTheDay[], capacity: number, now: Date): number {
  const waits = ({ number, calledAt }: OfTheDay): boolean => number !== null && calledAt === null;
  const comes = ({ number, start }: OfTheDay): boolean => number === null && start > now;
  const byStart = [...day].sort((a, b) => a.start.getTime() - b.start.getTime());
  const next = byStart.find(waits) ?? byStart.find(comes);
  if (!next) return 0;
  const late = freeAt(day, capacity, now) - next.start.getTime();
  return Math.max(0, Math.floor(late / (STEP * MINUTE)) * STEP);
}

/** Of those called before the last ones it was forgotten to note that they are gone. */
function freeAt(day: readonly OfTheDay[], capacity: number, now: Date): number {
  const inside = day
    .flatMap(({ start, end, calledAt, unanswered }) =>
      calledAt && !unanswered ? [{ since: calledAt.getTime(), takes: end.getTime() - start.getTime() }] : [],
    )
    .sort((a, b) => b.since - a.since)
    .slice(0, capacity);
  if (inside.length < capacity) return now.getTime();
  return Math.max(now.getTime(), Math.min(...inside.map(({ since, takes }) => since + takes)));
}
