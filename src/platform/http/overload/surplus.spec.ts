import { Surplus } from './surplus.js';

/** So many come at the same moment. @returns how many were let in */
const come = (surplus: Surplus, many: number, writes = false): number =>
  Array.from({ length: many }, () => surplus.enter(writes)).filter(Boolean).length;

/** So many looks, a tenth of a second each, in each of which so many are answered and others come. */
function pass(
  surplus: Surplus,
  looks: number,
  each: { answered?: number; come?: number; busy?: number; waitForDatabase?: number },
): void {
  for (let look = 0; look < looks; look++) {
    come(surplus, each.come ?? 0);
    for (let n = Math.min(each.answered ?? 0, surplus.inHand); n > 0; n--) surplus.leave();
    surplus.look(each.busy ?? 1, each.waitForDatabase ?? 0);
  }
}

/** Three times as many come as 500 a second. */
function overloaded(): Surplus {
  const surplus = new Surplus();
  pass(surplus, 13, { come: 150, answered: 50 });
  return surplus;
}

describe('the surplus', () => {
  it.each([40, 200, 500])('is nobody of %i who race for one time, however slow the machine', (many) => {
    const surplus = new Surplus();
    expect(come(surplus, many)).toBe(many);
    pass(surplus, 100, { answered: 10 });
    expect(come(surplus, 1)).toBe(1);
  });

  it('is nobody of a program that does 250 slow things side by side, each after the other', () => {
    const surplus = new Surplus();
    come(surplus, 250);
    pass(surplus, 300, { come: 2, answered: 2, waitForDatabase: 200 });
    expect(surplus.isTurnedAway).toBe(false);
  });

  it('is nobody while whoever comes is answered within a second', () => {
    const surplus = new Surplus();
    come(surplus, 300);
    pass(surplus, 100, { come: 40, answered: 40 });
    expect(surplus.isTurnedAway).toBe(false);
  });

  it('is nobody while the process waits for a neighbour and has nothing to do', () => {
    const surplus = new Surplus();
    pass(surplus, 100, { come: 20, answered: 1, busy: 0.3 });
    expect(surplus.isTurnedAway).toBe(false);
  });

  it('is who comes while more are in hand than a second answers, until few are', () => {
    const surplus = overloaded();
    expect([surplus.isTurnedAway, come(surplus, 10)]).toEqual([true, 0]);
    pass(surplus, 26, { answered: 50 });
    expect(surplus.inHand).toBe(0);
    expect(come(surplus, 100)).toBe(16);
  });

  it('is there as well where it is PostgreSQL that has too much to do', () => {
    const surplus = new Surplus();
    pass(surplus, 40, { come: 20, answered: 5, busy: 0.3, waitForDatabase: 20 });
    expect(surplus.isTurnedAway).toBe(true);
  });

  it('is who reads before who writes', () => {
    const surplus = overloaded();
    pass(surplus, 26, { answered: 50 });
    expect(come(surplus, 100)).toBe(16);
    expect(come(surplus, 100, true)).toBe(16);
  });

  it('is turned away for as long as there is one, and nobody two seconds after there is hardly any', () => {
    const surplus = overloaded();
    pass(surplus, 100, { come: 100, answered: 50 });
    expect(surplus.isTurnedAway).toBe(true);
    pass(surplus, 35, { come: 20, answered: 16 });
    expect(surplus.isTurnedAway).toBe(false);
    expect(come(surplus, 300)).toBe(300);
  });
});
