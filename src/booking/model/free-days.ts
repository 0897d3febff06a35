/** What a schedule offers on one day: each slot starts `at` minutes after `midnight`, an instant in milliseconds. */
export interface Offered {
  readonly day: string;
  readonly midnight: number;
  /** By start; at least one. */
  readonly slots: readonly { readonly at: number; readonly place: string | null }[];
}

/** An active meeting of the host: the span that it blocks (gap included) and the seat it sits in. */
export interface Taken {
  scheduleId: string;
  day: string;
  seat: number;
  from: number;
  to: number;
}

/** What is left of an offered day. */
export interface FreeDay extends Offered {
  /** How many meetings the slots can still take, at least 1: all as many, or each of them. */
  readonly remaining: number | readonly number[];
}

/** A free slot by itself; `start` and `end` are instants in milliseconds. */
export interface FreeSlot {
  day: string;
  start: number;
  end: number;
  place: string | null;
  remaining: number;
}

export interface Limits {
  scheduleId: string;
  slotMinutes: number;
  gapMinutes: number;
  capacity: number;
  maxPerDay: number | null;
}

const MINUTE = 60_000;

/**
 * The offered slots that still have a seat, each with how many. Mirrors the database's exclusion constraint: a seat of
 * a host is free when no active meeting of that host in the same seat overlaps the slot with its gap, whatever
 * schedule it came from.
 * @param offered by day
 * @param taken all active meetings of the host that may touch the slots, in any order
 */
export function freeDays(offered: readonly Offered[], taken: readonly Taken[], limits: Limits): FreeDay[] {
  const sweep = new Sweep(taken, limits);
  const left = leftPerDay(taken, limits);
  const free: FreeDay[] = [];
  for (const day of offered) {
    const most = Math.min(limits.capacity, left(day.day));
    if (most <= 0) continue;
    const found = sweep.through(day, most);
    if (found.slots.length > 0) free.push(found);
  }
  return free;
}

/** The slots of the days one by one. */
export function freeSlots(days: readonly FreeDay[], slotMinutes: number): FreeSlot[] {
  return days.flatMap(({ day, midnight, slots, remaining }) =>
    slots.map(({ at, place }, n) => {
      const start = midnight + at * MINUTE;
      const seats = typeof remaining === 'number' ? remaining : remaining[n]!;
      return { day, start, end: start + slotMinutes * MINUTE, place, remaining: seats };
    }),
  );
}

/** Goes through days and meetings side by side; days that no meeting touches are not looked into. */
class Sweep {
  private readonly spans: readonly Taken[];
  /** The slot in which each seat was last seen taken. */
  private readonly seen: Int32Array;
  private slotNumber = 0;
  private next = 0;

  constructor(
    taken: readonly Taken[],
    private readonly limits: Limits,
  ) {
    const counts = ({ seat }: Taken): boolean => seat <= limits.capacity;
    this.spans = inOrder(taken.every(counts) ? taken : taken.filter(counts));
    this.seen = new Int32Array(limits.capacity + 1);
  }

  through(day: Offered, most: number): FreeDay {
    const { spans } = this;
    const length = (this.limits.slotMinutes + this.limits.gapMinutes) * MINUTE;
    const begin = day.midnight + day.slots[0]!.at * MINUTE;
    const end = day.midnight + day.slots.at(-1)!.at * MINUTE + length;
    while (this.next < spans.length && spans[this.next]!.to <= begin) this.next++;
    if (this.next === spans.length || spans[this.next]!.from >= end)
      return { day: day.day, midnight: day.midnight, slots: day.slots, remaining: most };
    return this.limits.capacity === 1 ? this.withOneSeat(day, length) : this.withManySeats(day, length, most);
  }

  /** By far the most common: nothing to count, so no more than two comparisons for a slot. */
  private withOneSeat({ day, midnight, slots }: Offered, length: number): FreeDay {
    const { spans } = this;
    const free = new Array<Offered['slots'][number]>(slots.length);
    let count = 0;
    let next = this.next;
    for (const slot of slots) {
      const start = midnight + slot.at * MINUTE;
      while (next < spans.length && spans[next]!.to <= start) next++;
      if (next === spans.length || spans[next]!.from >= start + length) free[count++] = slot;
    }
    this.next = next;
    free.length = count;
    return { day, midnight, slots: free, remaining: 1 };
  }

  private withManySeats({ day, midnight, slots }: Offered, length: number, most: number): FreeDay {
    const free = [];
    const remaining = [];
    for (const slot of slots) {
      const start = midnight + slot.at * MINUTE;
      const seats = Math.min(most, this.limits.capacity - this.seatsTaken(start, start + length));
      if (seats <= 0) continue;
      free.push(slot);
      remaining.push(seats);
    }
    return { day, midnight, slots: free, remaining };
  }

  private seatsTaken(start: number, end: number): number {
    const { spans, seen } = this;
    const number = ++this.slotNumber;
    while (this.next < spans.length && spans[this.next]!.to <= start) this.next++;
    let seats = 0;
    for (let n = this.next; n < spans.length && spans[n]!.from < end; n++) {
      const { to, seat } = spans[n]!;
      if (to <= start || seen[seat] === number) continue;
      seen[seat] = number;
      seats++;
    }
    return seats;
  }
}

/** PostgreSQL mostly gives them in order already. */
function inOrder(spans: readonly Taken[]): readonly Taken[] {
  const sorted = spans.every(({ from }, n) => n === 0 || spans[n - 1]!.from <= from);
  return sorted ? spans : [...spans].sort((a, b) => a.from - b.from);
}

function leftPerDay(taken: readonly Taken[], { scheduleId, maxPerDay }: Limits): (day: string) => number {
  if (maxPerDay === null) return () => Infinity;
  const count = new Map<string, number>();
  for (const one of taken) {
    if (one.scheduleId === scheduleId) count.set(one.day, (count.get(one.day) ?? 0) + 1);
  }
  return (day) => maxPerDay - (count.get(day) ?? 0);
}
