import { addDays, type Day } from './day.js';
import { instantAtOrAfter } from './wall-clock.js';

/** The instants between which the zone's calendar shows the date, `[from, to)`: 23 or 25 hours on a DST day. */
export const dayBounds = (day: Day, zone: string): [from: number, to: number] => [
  instantAtOrAfter(day, 0, zone),
  instantAtOrAfter(addDays(day, 1), 0, zone),
];
