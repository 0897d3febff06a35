/** Minutes from midnight; 1440 is the end of the day. */
export type Minute = number;

export const END_OF_DAY: Minute = 1440;

/** A half-open stretch of one day's wall clock, `[from, to)`. */
export interface Stretch {
  from: Minute;
  to: Minute;
}

/** `HH:MM` → minutes; null for anything else. `24:00` is the end of the day. */
export function minutesOf(text: unknown): Minute | null {
  if (typeof text !== 'string') return null;
  if (text === '24:00') return END_OF_DAY;
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** For rules that have passed `checkSchedule`: a time that is known to be well-formed. */
export function knownMinutes(text: string): Minute {
  const minutes = minutesOf(text);
  if (minutes === null) throw new RangeError(`not a time of day: ${text}`);
  return minutes;
}

export const stretchOf = (window: { from: string; to: string }): Stretch => ({
  from: knownMinutes(window.from),
  to: knownMinutes(window.to),
});

export function timeText(minutes: Minute): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The stretches as one set of time: sorted, overlapping and touching ones joined. */
export function united(stretches: Stretch[]): Stretch[] {
  const sorted = stretches.filter((s) => s.from < s.to).sort((a, b) => a.from - b.from);
  const result: Stretch[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else result.push({ ...next });
  }
  return result;
}

/** What is left of the stretches when the removed ones are cut out. */
export function without(stretches: Stretch[], removed: Stretch[]): Stretch[] {
  let left = united(stretches);
  for (const cut of removed) {
    left = left.flatMap((s) =>
      cut.from >= s.to || cut.to <= s.from
        ? [s]
        : [
            { from: s.from, to: cut.from },
            { from: cut.to, to: s.to },
          ].filter((part) => part.from < part.to),
    );
  }
  return left;
}

/** What the two sets of time have in common. */
export function common(left: Stretch[], right: Stretch[]): Stretch[] {
  return united(
    left.flatMap((a) => right.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))),
  );
}

export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;
