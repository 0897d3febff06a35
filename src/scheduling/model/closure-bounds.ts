import { addDays } from './day.js';
import { knownMinutes } from './time-of-day.js';
import { instantAtOrAfter } from './wall-clock.js';

/** From when to when a closure lasts, `to` not included. */
export interface ClosureBounds {
  from: Date;
  to: Date;
}

/** The instants of a well-formed span: a date begins at its midnight, and as `to` includes its whole day. */
export function closureBounds({ from, to }: { from: string; to: string }, timeZone: string): ClosureBounds {
  return {
    from: new Date(momentOf(from, timeZone) ?? instantAtOrAfter(from, 0, timeZone)),
    to: new Date(momentOf(to, timeZone) ?? instantAtOrAfter(addDays(to, 1), 0, timeZone)),
  };
}

function momentOf(text: string, timeZone: string): number | null {
  const [day, time] = text.split('T');
  return time === undefined ? null : instantAtOrAfter(day!, knownMinutes(time), timeZone);
}
