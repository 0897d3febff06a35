import { nextTry } from './next-try.js';

const meeting = { start: new Date('2026-12-07T10:00:00Z'), end: new Date('2026-12-07T10:15:00Z') };
const minutesAfter = (now: string, tries: number): number | null => {
  const next = nextTry(new Date(now), tries, meeting);
  return next && (next.getTime() - Date.parse(now)) / 60_000;
};

describe('A room that could not be made', () => {
  it('is tried again after 1 to 120 minutes', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 500].map((tries) =>
      minutesAfter('2026-12-01T10:00:00Z', tries),
    );
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120, 120]);
  });

  it('is tried before half of the time to the meeting is gone, at most once a minute', () => {
    expect(minutesAfter('2026-12-07T09:00:00Z', 20)).toBe(30);
    expect(minutesAfter('2026-12-07T09:59:00Z', 20)).toBe(1);
  });

  it('is tried each minute while people wait for it, and not once they have gone', () => {
    expect(minutesAfter('2026-12-07T10:05:00Z', 20)).toBe(1);
    expect(minutesAfter('2026-12-07T10:14:00Z', 20)).toBe(null);
    expect(minutesAfter('2026-12-08T10:00:00Z', 0)).toBe(null);
  });
});
