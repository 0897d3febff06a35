import { closureBounds } from './closure-bounds.js';

const inSofia = (from: string, to: string) => {
  const bounds = closureBounds({ from, to }, 'Europe/Sofia');
  return [bounds.from.toISOString(), bounds.to.toISOString()];
};

describe('the bounds of a closure', () => {
  it('hold the whole of both dates', () => {
    expect(inSofia('2026-12-07', '2026-12-08')).toEqual([
      '2026-12-06T22:00:00.000Z',
      '2026-12-08T22:00:00.000Z',
    ]);
  });

  it('are the very minutes where hours are given', () => {
    expect(inSofia('2026-12-07T09:30', '2026-12-07T11:00')).toEqual([
      '2026-12-07T07:30:00.000Z',
      '2026-12-07T09:00:00.000Z',
    ]);
    expect(inSofia('2026-12-07T09:30', '2026-12-07T24:00')[1]).toBe('2026-12-07T22:00:00.000Z');
  });

  it('are 25 hours apart on the day on which the clock goes back', () => {
    const [from, to] = inSofia('2026-10-25', '2026-10-25');
    expect(Date.parse(to!) - Date.parse(from!)).toBe(25 * 3_600_000);
  });
});
