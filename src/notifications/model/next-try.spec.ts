import { nextTry } from './next-try.js';

describe('a message that is not taken', () => {
  const first = new Date('2026-12-07T08:00:00Z');

  it('is tried after twice as long each time, at most half an hour', () => {
    const waits = [1, 2, 3, 4, 10, 11, 12, 60].map(
      (tries) => (nextTry(tries, first, first)!.getTime() - first.getTime()) / 1000,
    );
    expect(waits).toEqual([2, 4, 8, 16, 1024, 1800, 1800, 1800]);
  });

  it('is tried for the last time a day after the first try, and then given up', () => {
    let now = first;
    const tried = [first];
    for (let next = nextTry(1, first, now); next; next = nextTry(tried.length, first, now)) {
      now = next;
      tried.push(next);
    }
    expect(tried.at(-1)).toEqual(new Date('2026-12-08T08:00:00Z'));
    expect(tried.length).toBeLessThan(65);
  });
});
