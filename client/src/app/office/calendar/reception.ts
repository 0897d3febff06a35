import type { TimetableHours, TimetableSchedule } from 'contract/models';

/** A day as the published schedules have it: when somebody receives, or why nobody does. */
export interface ReceptionDay {
  windows: readonly TimetableHours[];
  /** Why a day on which people would expect reception has none. */
  closed: string | null;
}

/** The days of these hosts together, by date; days that no schedule speaks of are missing. */
export function receptionDays(
  schedules: readonly TimetableSchedule[],
  isShown: (hostId: string) => boolean,
): ReadonlyMap<string, ReceptionDay> {
  const shown = schedules.filter(({ host }) => isShown(host.id)).flatMap(({ days }) => days);
  const byDate = Map.groupBy(shown, ({ date }) => date);
  return new Map(
    [...byDate].map(([date, days]) => {
      const windows = days.flatMap((day) => day.windows);
      return [date, { windows, closed: windows.length > 0 ? null : (days[0]?.reason ?? null) }];
    }),
  );
}
