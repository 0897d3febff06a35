import { DailyDemand } from './daily-demand.js';

const DAY = '2026-12-01';

describe('demand of a day', () => {
  it('counts whoever comes again once, and others beside them', () => {
    const demand = new DailyDemand();
    for (const whose of ['a', 'a', 'b', 'a']) demand.note('nothingFree', 'mayor', whose, DAY);
    demand.note('slotTaken', 'mayor', 'a', DAY);
    demand.note('nothingFree', 'architect', 'a', DAY);
    expect(demand.take()).toEqual([
      { scheduleId: 'mayor', day: DAY, nothingFree: 2, slotTaken: 1, slotNotOffered: 0 },
      { scheduleId: 'architect', day: DAY, nothingFree: 1, slotTaken: 0, slotNotOffered: 0 },
    ]);
  });

  it('remembers who was counted after the counts were taken, until the next day', () => {
    const demand = new DailyDemand();
    demand.note('nothingFree', 'mayor', 'a', DAY);
    demand.take();
    demand.note('nothingFree', 'mayor', 'a', DAY);
    expect(demand.take()).toEqual([]);
    demand.note('nothingFree', 'mayor', 'a', '2026-12-02');
    expect(demand.take()).toMatchObject([{ day: '2026-12-02', nothingFree: 1 }]);
  });

  it('adds what is given back to what came meanwhile', () => {
    const demand = new DailyDemand();
    demand.note('slotNotOffered', 'mayor', 'a', DAY);
    const taken = demand.take();
    demand.note('slotNotOffered', 'mayor', 'b', DAY);
    demand.giveBack(taken);
    expect(demand.take()).toMatchObject([{ slotNotOffered: 2 }]);
  });

  it('is not made a crowd by a flood of addresses', () => {
    const demand = new DailyDemand();
    for (let n = 0; n < 50_100; n++) demand.note('nothingFree', 'mayor', `address ${n}`, DAY);
    expect(demand.take()).toMatchObject([{ nothingFree: 50_000 }]);
  });

  it('keeps nothing that tells who it was', () => {
    const demand = new DailyDemand();
    demand.note('nothingFree', 'mayor', '192.0.2.7', DAY);
    expect(JSON.stringify(demand.take())).not.toContain('192.0.2.7');
  });
});
