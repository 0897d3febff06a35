/** A stretch of a day, in minutes since midnight. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Placed<T> {
  item: T;
  /** Which of the lanes beside each other, from 0. */
  lane: number;
  /** How many lanes share the width where this one is. */
  lanes: number;
}

/** Puts stretches that overlap beside each other, as few lanes as will do; those that only touch share one. */
export function inLanes<T extends Stretch>(items: readonly T[]): Placed<T>[] {
  const sorted = [...items].sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: Placed<T>[] = [];
  let together: Placed<T>[] = [];
  let ends: number[] = [];
  for (const item of sorted) {
    if (item.from >= Math.max(...ends, -1)) {
      together = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = item.to;
    together.push({ item, lane, lanes: 0 });
    placed.push(together.at(-1)!);
    for (const one of together) one.lanes = ends.length;
  }
  return placed;
}
