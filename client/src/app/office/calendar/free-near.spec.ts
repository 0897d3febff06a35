import { freeNear } from './free-near';

const at = (time: string): string => `2026-12-07T${time}:00+02:00`;
const free = [
  { start: at('09:00'), end: at('09:15') },
  { start: at('09:15'), end: at('09:30') },
  { start: at('14:00'), end: at('14:15') },
];
const meant = (time: string): string | undefined => freeNear(free, new Date(at(time)))?.start;

describe('the free time that a dropped meeting means', () => {
  it('is the one on which it was dropped', () => {
    expect(meant('09:15')).toBe(at('09:15'));
  });

  it('is the nearest when the hand was not exact', () => {
    expect(meant('09:05')).toBe(at('09:00'));
    expect(meant('09:10')).toBe(at('09:15'));
    expect(meant('13:50')).toBe(at('14:00'));
  });

  it('is none where none is near', () => {
    expect(meant('11:00')).toBeUndefined();
    expect(meant('14:15')).toBeUndefined();
    expect(freeNear([], new Date(at('09:00')))).toBeUndefined();
  });
});
