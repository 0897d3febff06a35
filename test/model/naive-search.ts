import { Temporal } from 'temporal-polyfill';
import { datesOf, type NaiveRule } from './naive-rule.js';

/**
 * The search for slots as one would do it with a calendar and a pencil: each day, each minute, one after the other. It
 * shares nothing with the product, so that the two can only agree by both being right.
 */
export interface NaiveTown {
  zone: string;
  slotMinutes: number;
  gapMinutes: number;
  capacity: number;
  maxPerDay: number | null;
  onHoliday: 'skip' | 'nextWorkingDay';
  entries: NaiveEntry[];
  exceptions: { from: string; to: string; kind: 'closed' | 'open'; windows: NaiveHours[] | null }[];
  closures: { from: string; to: string }[];
  /** What the calendar says of single days; all others are working days, or a weekend. */
  calendar: Map<string, 'holiday' | 'workingDay'>;
  taken: { mine: boolean; seat: number; from: number; to: number }[];
}

export interface NaiveEntry {
  rule?: NaiveRule;
  dates?: string[];
  windows: NaiveHours[];
  breaks: NaiveHours[];
  validFrom: string | null;
  validUntil: string | null;
  place: string | null;
}

/** Minutes of the day, `[from, to)`. */
export type NaiveHours = [from: number, to: number];

export interface NaiveSlot {
  day: string;
  start: number;
  end: number;
  place: string | null;
}

const DAY_MINUTES = 1440;

export function naiveOffered(town: NaiveTown, from: string, to: string): NaiveSlot[] {
  const receiving = daysOfEntries(town, to);
  const slots: NaiveSlot[] = [];
  for (const day of daysBetween(from, to)) {
    const entries = town.entries.filter((_, n) => receiving[n]!.has(day));
    slots.push(...slotsOn(town, day, entries));
  }
  return slots;
}

/** For each entry the days on which it receives, after holidays have dropped or moved some. */
function daysOfEntries(town: NaiveTown, last: string): Set<string>[] {
  return town.entries.map((entry) => {
    const dates = entry.dates ?? datesOf(entry.rule!, entry.validFrom ?? '2024-01-01', last);
    const valid = dates.filter(
      (date) => (entry.validFrom ?? date) <= date && date <= (entry.validUntil ?? date),
    );
    return new Set(
      valid.flatMap((date) => {
        if (town.calendar.get(date) !== 'holiday') return [date];
        return town.onHoliday === 'skip' ? [] : [nextWorkingDay(town, date)];
      }),
    );
  });
}

function nextWorkingDay(town: NaiveTown, date: string): string {
  const day = new Date(date);
  for (;;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const next = day.toISOString().slice(0, 10);
    const known = town.calendar.get(next);
    const isWeekend = [0, 6].includes(day.getUTCDay());
    if (known === 'workingDay' || (known === undefined && !isWeekend)) return next;
  }
}

interface Opening {
  from: number;
  to: number;
  added: boolean;
  place: string | null;
  open: Set<number>;
}

function slotsOn(town: NaiveTown, day: string, entries: NaiveEntry[]): NaiveSlot[] {
  const closed = minutesOf(
    town.exceptions.filter(({ kind }) => kind === 'closed'),
    day,
  );
  const openings: Opening[] = entries.flatMap((entry) =>
    entry.windows.map(([from, to]) => ({
      from,
      to,
      added: false,
      place: entry.place,
      open: new Set(range(from, to).filter((minute) => !closed.has(minute) && !within(minute, entry.breaks))),
    })),
  );
  for (const exception of town.exceptions.filter(({ kind }) => kind === 'open')) {
    for (const [from, to] of runs(minutesOf([exception], day)))
      openings.push({ from, to, added: true, place: null, open: new Set(range(from, to)) });
  }
  const shut = minutesOf(town.closures, day);
  return gridsOf(openings.filter(({ open }) => open.size > 0))
    .flatMap((grid) => startsOf(grid, town))
    .sort((a, b) => a - b)
    .filter(
      (start) =>
        shut.size === 0 || range(start, start + town.slotMinutes).every((minute) => !shut.has(minute)),
    )
    .flatMap((start) => inZone(town, day, start, openings.find(({ open }) => open.has(start))!.place));
}

/** Openings that overlap make one grid; an added one only where both are open. */
function gridsOf(openings: Opening[]): Opening[][] {
  const joins = (a: Opening, b: Opening) =>
    a.added || b.added ? [...a.open].some((minute) => b.open.has(minute)) : a.from < b.to && b.from < a.to;
  const grids: Opening[][] = [];
  const left = new Set(openings);
  for (const first of openings) {
    if (!left.delete(first)) continue;
    const grid = [first];
    for (let grown = true; grown;) {
      grown = false;
      for (const other of left) {
        if (!grid.some((one) => joins(one, other))) continue;
        grid.push(other);
        left.delete(other);
        grown = true;
      }
    }
    grids.push(grid);
  }
  return grids;
}

function startsOf(grid: Opening[], { slotMinutes, gapMinutes }: NaiveTown): number[] {
  const end = Math.max(...grid.map(({ to }) => to));
  const starts: number[] = [];
  for (
    let start = Math.min(...grid.map(({ from }) => from));
    start + slotMinutes <= end;
    start += slotMinutes + gapMinutes
  ) {
    const open = (minute: number) => grid.some((one) => one.open.has(minute));
    if (range(start, start + slotMinutes).every(open)) starts.push(start);
  }
  return starts;
}

function inZone(town: NaiveTown, day: string, minute: number, place: string | null): NaiveSlot[] {
  const midnight = Date.parse(day);
  const instants = range(minute, minute + town.slotMinutes).map((each) =>
    instantOf(town.zone, midnight + each * 60_000),
  );
  if (instants.some((instant) => instant === null)) return [];
  const start = instants[0]!;
  return [{ day, start, end: start + town.slotMinutes * 60_000, place }];
}

/** Null where the clock jumps over the wall's minute; the earlier of two. */
function instantOf(zone: string, wall: number): number | null {
  const around = [offsetAt(zone, wall - 24 * HOUR), offsetAt(zone, wall + 24 * HOUR)];
  const shown = around.map((offset) => wall - offset).filter((at) => at + offsetAt(zone, at) === wall);
  return shown.length > 0 ? Math.min(...shown) : null;
}

const HOUR = 3_600_000;
const offsets = new Map<string, Map<number, number>>();

/** No zone of today changes its clock but on the half hour. */
function offsetAt(zone: string, ms: number): number {
  const half = Math.floor(ms / (HOUR / 2));
  let ofZone = offsets.get(zone);
  if (!ofZone) offsets.set(zone, (ofZone = new Map()));
  let offset = ofZone.get(half);
  if (offset === undefined) {
    const at = Temporal.Instant.fromEpochMilliseconds(half * (HOUR / 2)).toZonedDateTimeISO(zone);
    ofZone.set(half, (offset = at.offsetNanoseconds / 1e6));
  }
  return offset;
}

/** How many meetings each of the slots can still take; those that can take none are left out. */
export function naiveFree(town: NaiveTown, offered: NaiveSlot[]): (NaiveSlot & { remaining: number })[] {
  return offered.flatMap((slot) => {
    const seats = range(1, town.capacity + 1).filter((seat) =>
      town.taken.every((one) => {
        if (one.seat !== seat) return true;
        for (let ms = slot.start; ms < slot.end + town.gapMinutes * 60_000; ms += 60_000)
          if (one.from <= ms && ms < one.to) return false;
        return true;
      }),
    );
    const booked = town.taken.filter(({ mine, from }) => mine && dayAt(town.zone, from) === slot.day).length;
    const remaining = Math.min(seats.length, town.maxPerDay === null ? Infinity : town.maxPerDay - booked);
    return remaining > 0 ? [{ ...slot, remaining }] : [];
  });
}

export const dayAt = (zone: string, ms: number): string =>
  new Date(ms + offsetAt(zone, ms)).toISOString().slice(0, 10);

/** The minutes of the day that the spans touch; a date as the end includes its day, a time does not include itself. */
function minutesOf(
  spans: { from: string; to: string; windows?: NaiveHours[] | null }[],
  day: string,
): Set<number> {
  return new Set(
    spans.flatMap(({ from, to, windows }) => {
      if (day < from.slice(0, 10) || day > to.slice(0, 10)) return [];
      return range(0, DAY_MINUTES).filter((minute) => {
        const at = `${day}T${clock(minute)}`;
        const begun = from.length > 10 ? from <= at : from <= day;
        const over = to.length > 10 ? to <= at : to < day;
        return begun && !over && (!windows || within(minute, windows));
      });
    }),
  );
}

function runs(minutes: Set<number>): NaiveHours[] {
  const found: NaiveHours[] = [];
  for (const minute of [...minutes].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === minute) last[1] = minute + 1;
    else found.push([minute, minute + 1]);
  }
  return found;
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 24 * HOUR)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

const within = (minute: number, hours: NaiveHours[]): boolean =>
  hours.some(([from, to]) => from <= minute && minute < to);
