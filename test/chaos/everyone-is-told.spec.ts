import { SEED } from '../model/chance.js';
import { chaos, type Run } from './chaos.js';

/** What people do and what is killed is the same; where it runs is not. */
const installations: Record<string, Omit<Run, 'seed'>> = {
  'one HTTP process and one Redis': { seconds: 30, https: 1, queue: 'server' },
  'three HTTP processes behind a balancer, Redis with Sentinels': {
    seconds: 20,
    https: 3,
    queue: 'sentinels',
  },
  'three HTTP processes behind a balancer, a Redis cluster': { seconds: 20, https: 3, queue: 'cluster' },
};

describe.each(Object.entries(installations))(
  '%s, two workers, killed in turn; one mail in five refused',
  (_, run) => {
    it(`sell no time twice, tell everyone, and repeat nothing without a kill (CHANCE=${SEED})`, async () => {
      const { wrong, repeats, hits, owed, races, reminders } = await chaos(
        { ...run, seed: SEED },
        () => undefined,
      );
      expect(wrong).toEqual({
        soldTwice: [],
        neverTold: [],
        toldButNotOwed: [],
        otherMessageId: [],
        neverUnderTheBell: [],
        underTheBellButNotOwed: [],
        twiceUnderTheBell: [],
      });
      expect(owed).toBeGreaterThan(0);
      expect(races).toBeGreaterThan(0);
      expect(reminders).toBeGreaterThan(0);
      expect(repeats).toBeLessThanOrEqual(hits);
    }, 420_000);
  },
);
