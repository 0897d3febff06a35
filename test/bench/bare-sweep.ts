/** What is open on each weekday, in minutes of the day; Monday is 0. */
export interface BareWeek {
  windows: { from: number; to: number }[][];
  slotMinutes: number;
}

/**
 * Free times with nothing but integers: days whose midnight is known, minutes of the day, taken spans in order. No
 * exceptions, holidays, seats, notice or places: the least that any search for free times must do.
 * @param midnights instants at which the days begin, in milliseconds
 * @param taken sorted by `from`, none overlapping another
 * @returns the instants at which free slots start
 */
export function bareSweep(
  week: BareWeek,
  days: { midnight: number; weekday: number }[],
  taken: { from: number; to: number }[],
): number[] {
  const free: number[] = [];
  const length = week.slotMinutes * 60_000;
  let next = 0;
  for (const { midnight, weekday } of days) {
    for (const window of week.windows[weekday]!) {
      for (let minute = window.from; minute + week.slotMinutes <= window.to; minute += week.slotMinutes) {
        const start = midnight + minute * 60_000;
        while (next < taken.length && taken[next]!.to <= start) next++;
        if (next === taken.length || taken[next]!.from >= start + length) free.push(start);
      }
    }
  }
  return free;
}
