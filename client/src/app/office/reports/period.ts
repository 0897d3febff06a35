import { addMonths } from '../../ui/when';

export const PRESETS = ['thisMonth', 'lastMonth', 'thisYear', 'last12', 'own'] as const;
export type Preset = (typeof PRESETS)[number];

/** Days of the administration's calendar, both included. */
export interface Period {
  from: string;
  to: string;
}

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/**
 * The days that are meant: whole months and years, also where they are not over yet.
 * @param today `2026-12-07`
 */
export function periodOf(preset: Exclude<Preset, 'own'>, today: string): Period {
  const month = today.slice(0, 7);
  const year = today.slice(0, 4);
  const months = (first: string, last: string): Period => ({ from: `${first}-01`, to: lastDayOf(last) });
  switch (preset) {
    case 'thisMonth':
      return months(month, month);
    case 'lastMonth':
      return months(addMonths(month, -1), addMonths(month, -1));
    case 'thisYear':
      return months(`${year}-01`, `${year}-12`);
    case 'last12':
      return months(addMonths(month, -11), month);
  }
}
