import { MOST_TRIES, waitAfter } from './next-try.js';

describe('a delivery that is not taken', () => {
  const waits = Array.from({ length: MOST_TRIES - 1 }, (_, n) => waitAfter(n + 1)!);

  it('is tried twenty times over three days', () => {
    expect(MOST_TRIES).toBe(20);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(3 * 24 * 60 * 60 * 1_000);
  });

  it('waits longer and longer, seconds at first and half a day in the end', () => {
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect([waits[0], waits.at(-1)]).toEqual([5_000, 12 * 60 * 60 * 1_000]);
  });

  it('has failed after the last try', () => {
    expect(waitAfter(MOST_TRIES)).toBeNull();
  });
});
