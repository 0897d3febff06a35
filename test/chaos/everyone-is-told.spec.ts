import { SEED } from '../model/chance.js';
import { chaos } from './chaos.js';

describe('while processes, PostgreSQL and Redis are killed and the mail server refuses one message in five', () => {
  it(`everyone is told of everything, and nothing is repeated without a kill (CHANCE=${SEED})`, async () => {
    const { wrong, repeats, hits, owed } = await chaos(30, SEED, () => undefined);
    expect(wrong).toEqual({
      neverTold: [],
      toldButNotOwed: [],
      otherMessageId: [],
      neverUnderTheBell: [],
      underTheBellButNotOwed: [],
      twiceUnderTheBell: [],
    });
    expect(owed).toBeGreaterThan(0);
    expect(repeats).toBeLessThanOrEqual(hits);
  }, 420_000);
});
