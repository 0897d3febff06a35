import { overlap, united, without, type Minute, type Stretch } from './time-of-day.js';

/** A window of one entry on one day, and which of its minutes are really received in. */
export interface ReceptionWindow extends Stretch {
  /** The window without breaks and closed hours. */
  open: Stretch[];
  place: string | null;
  /** From an `open` exception, not from the rule. */
  added: boolean;
}

/** A slot on the wall clock of one day. */
export interface WallSlot extends Stretch {
  place: string | null;
}

/** A stretch of open doors. */
export interface ReceptionHour extends Stretch {
  place: string | null;
}

/**
 * The hours of one day, each minute once; where several windows are open at once, the first says where. Whatever
 * `slotsOfDay` sells lies in them.
 */
export function hoursOfDay(windows: ReceptionWindow[], shut: Stretch[]): ReceptionHour[] {
  const hours: ReceptionHour[] = [];
  for (const { open, place } of windows)
    for (const stretch of without(open, [...hours, ...shut])) hours.push({ ...stretch, place });
  const sorted = hours.sort((a, b) => a.from - b.from);
  return sorted.reduce<ReceptionHour[]>((joined, next) => {
    const last = joined.at(-1);
    if (last?.to === next.from && last.place === next.place) last.to = next.to;
    else joined.push({ ...next });
    return joined;
  }, []);
}

/**
 * The slots of one day, for windows in the schedule's order. Windows that overlap are united into one grid
 * that starts with the earliest of them, so that the same minute is never sold twice; windows that merely
 * touch keep their own grids. The grid goes on under breaks: a break hides slots and moves none.
 */
export function slotsOfDay(windows: ReceptionWindow[], slotMinutes: Minute, gapMinutes: Minute): WallSlot[] {
  const slots: WallSlot[] = [];
  for (const group of groupsOf(windows.filter((window) => window.open.length > 0))) {
    const open = united(group.flatMap((window) => window.open));
    const begin = Math.min(...group.map((window) => window.from));
    const end = Math.max(...group.map((window) => window.to));
    for (let from = begin; from + slotMinutes <= end; from += slotMinutes + gapMinutes) {
      const to = from + slotMinutes;
      if (open.some((stretch) => stretch.from <= from && to <= stretch.to)) {
        slots.push({ from, to, place: placeAt(from, windows) });
      }
    }
  }
  return slots.sort((a, b) => a.from - b.from);
}

/**
 * Added hours join a grid only where both are open: those that replace closed hours ("that day from 10:10
 * instead") begin their own, while hours closed for a morning leave the afternoon's slots where they were.
 */
function unite(a: ReceptionWindow, b: ReceptionWindow): boolean {
  if (!a.added && !b.added) return overlap(a, b);
  return a.open.some((mine) => b.open.some((theirs) => overlap(mine, theirs)));
}

function groupsOf(windows: ReceptionWindow[]): ReceptionWindow[][] {
  let groups: ReceptionWindow[][] = [];
  for (const window of windows) {
    const joined = groups.filter((group) => group.some((other) => unite(window, other)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), window]];
  }
  return groups;
}

/** Where several entries receive at once, the one that stands first in the schedule says where. */
function placeAt(minute: Minute, windows: ReceptionWindow[]): string | null {
  const covers = (stretch: Stretch) => stretch.from <= minute && minute < stretch.to;
  return windows.find((window) => window.open.some(covers))?.place ?? null;
}
