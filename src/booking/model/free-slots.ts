/** An offered slot, in milliseconds; what a schedule sells before anyone has bought. */
export interface Offered {
  day: string;
  start: number;
  end: number;
  place: string | null;
}

/** An active meeting of the host: the span that it blocks (gap included) and the seat it sits in. */
export interface Taken {
  scheduleId: string;
  day: string;
  seat: number;
  from: number;
  to: number;
}

export interface FreeSlot extends Offered {
  /** How many meetings the slot can still take, at least 1. */
  remaining: number;
}

interface Limits {
  scheduleId: string;
  capacity: number;
  maxPerDay: number | null;
  gapMinutes: number;
}

/**
 * The offered slots that still have a seat, each with how many. Mirrors the database's exclusion constraint: a seat of
 * a host is free when no active meeting of that host in the same seat overlaps the slot with its gap, whatever
 * schedule it came from.
 * @param offered sorted by start
 * @param taken all active meetings of the host that may touch the slots, in any order
 */
export function freeSlots(offered: readonly Offered[], taken: readonly Taken[], limits: Limits): FreeSlot[] {
  const gap = limits.gapMinutes * 60_000;
  const byStart = taken.filter((one) => one.seat <= limits.capacity).sort((a, b) => a.from - b.from);
  const left = leftPerDay(taken, limits);
  const free: FreeSlot[] = [];
  let open: Taken[] = [];
  let next = 0;
  for (const slot of offered) {
    const until = slot.end + gap;
    while (next < byStart.length && byStart[next]!.from < until) open.push(byStart[next++]!);
    open = open.filter((one) => one.to > slot.start);
    const blocked =
      open.length === 0 ? 0 : new Set(open.filter((one) => one.from < until).map((one) => one.seat)).size;
    const remaining = Math.min(limits.capacity - blocked, left(slot.day));
    if (remaining > 0) free.push({ ...slot, remaining });
  }
  return free;
}

function leftPerDay(taken: readonly Taken[], { scheduleId, maxPerDay }: Limits): (day: string) => number {
  if (maxPerDay === null) return () => Infinity;
  const count = new Map<string, number>();
  for (const one of taken) {
    if (one.scheduleId === scheduleId) count.set(one.day, (count.get(one.day) ?? 0) + 1);
  }
  return (day) => maxPerDay - (count.get(day) ?? 0);
}
