import { Temporal } from 'temporal-polyfill';

/** An instant of the database as RFC 3339 with the administration's offset, to the second. */
export const inZone = (at: Date | string, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(new Date(at).getTime()).toString({
    timeZone,
    smallestUnit: 'second',
  });
