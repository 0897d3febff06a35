import { secondFactorNeededOf } from './second-factor-needed-of.js';

const citizen = { kind: 'citizen', roles: [] } as const;
const clerk = { kind: 'staff', roles: ['desk'] } as const;
const administrator = { kind: 'staff', roles: ['host', 'administrator'] } as const;

describe('a second factor', () => {
  it.each([
    ['nobody', clerk, false],
    ['nobody', administrator, false],
    ['administrators', clerk, false],
    ['administrators', administrator, true],
    ['staff', clerk, true],
    ['staff', administrator, true],
    ['staff', citizen, false],
    ['administrators', citizen, false],
  ] as const)('demanded of %s: from %j %s', (whom, who, needed) => {
    expect(secondFactorNeededOf(whom, who)).toBe(needed);
  });
});
