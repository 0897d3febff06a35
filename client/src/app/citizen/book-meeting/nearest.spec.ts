import type { Mode, Slot } from 'contract/models';
import { nearest } from './nearest';

const at = (start: string, ...modes: Mode[]): Slot =>
  ({
    start: `2026-12-${start}:00+02:00`,
    end: '',
    modes: modes.length ? modes : ['inPerson'],
    remaining: 1,
  }) as Slot;
const WANTED = '2026-12-07T10:00:00+02:00';

describe('the times nearest to one that is gone', () => {
  it('are on both sides of it, in the order of the clock', () => {
    const slots = [at('07T09:00'), at('07T09:45'), at('07T10:15'), at('07T16:00'), at('21T10:00')];
    expect(nearest(slots, WANTED, 'inPerson', 3).map(({ start }) => start.slice(8, 16))).toEqual([
      '07T09:00',
      '07T09:45',
      '07T10:15',
    ]);
  });

  it('can be met in the way that was wanted', () => {
    expect(nearest([at('07T09:45'), at('07T16:00', 'video')], WANTED, 'video', 3)).toEqual([
      at('07T16:00', 'video'),
    ]);
  });

  it('do not offer the lost one again, however it is written', () => {
    const lost = { ...at('07T10:00'), start: '2026-12-07T08:00:00Z' };
    expect(nearest([lost], WANTED, 'inPerson', 3)).toEqual([]);
  });
});
