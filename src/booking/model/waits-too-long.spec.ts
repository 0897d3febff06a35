import { waitsTooLong } from './waits-too-long.js';

describe('A request has waited too long', () => {
  const now = new Date('2026-12-03T08:00:00Z');
  const farAway = new Date('2026-12-21T08:00:00Z');

  it('once it has waited as many hours as the administration allows', () => {
    const since = (instant: string) => ({ since: new Date(instant), start: farAway });
    expect(waitsTooLong(since('2026-12-01T08:00:00Z'), now, 48)).toBe(true);
    expect(waitsTooLong(since('2026-12-01T08:00:01Z'), now, 48)).toBe(false);
  });

  it('when its meeting begins within a day, however fresh it is', () => {
    const begins = (instant: string) => ({ since: now, start: new Date(instant) });
    expect(waitsTooLong(begins('2026-12-04T07:59:00Z'), now, 48)).toBe(true);
    expect(waitsTooLong(begins('2026-12-04T08:00:00Z'), now, 48)).toBe(false);
  });

  it('never where the administration sets no limit', () => {
    expect(waitsTooLong({ since: new Date('2026-01-01T00:00:00Z'), start: now }, now, null)).toBe(false);
  });
});
