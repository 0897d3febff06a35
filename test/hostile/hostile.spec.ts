import { Campaign } from './campaign.js';
import { operations } from './operations.js';

const { HOSTILE_SECONDS, HOSTILE_SEED } = process.env;
const SEED = Number(HOSTILE_SEED ?? 20_261_128);
const EACH = 8;

describe('Hostile input', () => {
  let campaign: Campaign;
  beforeAll(async () => void (campaign = await Campaign.open(SEED)));
  afterAll(() => campaign.close());

  it.each(operations)('breaks nothing: $operationId', async (operation) => {
    const before = campaign.outcome.faults.length;
    await campaign.attack(operation, 0, EACH);
    expect(campaign.outcome.faults.slice(before)).toEqual([]);
  });

  it('reaches what is behind the door, and is refused there', () => {
    const { sent, codes } = campaign.outcome;
    expect(sent).toBe(operations.length * EACH);
    expect(codes['validation-failed']).toBeGreaterThan(sent / 4);
    expect(codes['sign-in-needed']).toBeUndefined();
    expect(codes['forbidden']).toBeUndefined();
  });

  const longForm = HOSTILE_SECONDS ? it : it.skip;
  longForm(
    'goes on as long as it is told',
    async () => {
      const end = Date.now() + Number(HOSTILE_SECONDS) * 1000;
      for (let round = 1; Date.now() < end; round++)
        for (const operation of operations)
          if (Date.now() < end) await campaign.attack(operation, round, EACH);
      const { sent, codes, faults } = campaign.outcome;
      const most = Object.entries(codes).sort(([, one], [, other]) => other - one);
      console.log(`seed ${SEED}: ${sent} requests, ${faults.length} faults`, Object.fromEntries(most));
      expect(faults).toEqual([]);
    },
    2 ** 31 - 1,
  );
});
