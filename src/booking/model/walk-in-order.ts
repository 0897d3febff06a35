import type { TimeRange } from '../../../libs/domain/time-range.js';

/**
 * The slots in which a visitor without a booking may be seated, the best first: those that begin from now on, by their
 * start; then the one that is running, if at least half of it is left.
 */
export function inWalkInOrder<T extends { time: TimeRange }>(slots: readonly T[], now: Date): T[] {
  const byStart = [...slots].sort((a, b) => a.time.start.getTime() - b.time.start.getTime());
  const half = ({ time: { start, end } }: T): boolean =>
    start < now && end.getTime() - now.getTime() >= (end.getTime() - start.getTime()) / 2;
  return [...byStart.filter(({ time }) => time.start >= now), ...byStart.filter(half)];
}
