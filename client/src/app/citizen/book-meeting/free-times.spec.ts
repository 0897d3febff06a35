import type { Slot, Slots } from 'contract/models';
import { byDay } from './free-times';

const slot = (start: string) => ({ start }) as Slot;
const answer = (slots: Slot[], closed: Slots['closed'] = []): Slots => ({
  timeZone: 'Europe/Sofia',
  slots,
  closed,
});
const dateOf = (start: string) => start.slice(0, 10);

describe('free times by day', () => {
  it('stand under their date', () => {
    const days = byDay(
      [answer([slot('2026-12-07T09:00'), slot('2026-12-07T09:15'), slot('2026-12-21T09:00')])],
      dateOf,
    );
    expect([...days].map(([date, { slots }]) => [date, slots.length])).toEqual([
      ['2026-12-07', 2],
      ['2026-12-21', 1],
    ]);
  });

  it('say why a day is closed', () => {
    const holiday = { date: '2026-12-25', kind: 'holiday', reason: 'Рождество Христово' } as const;
    expect(byDay([answer([], [holiday])], dateOf).get('2026-12-25')).toEqual({ slots: [], closed: holiday });
  });

  it('keep the times of a day that is closed for a part of it', () => {
    const exception = { date: '2026-12-07', kind: 'exception', reason: 'отпуск' } as const;
    const day = byDay([answer([slot('2026-12-07T09:00')], [exception])], dateOf).get('2026-12-07');
    expect(day?.slots).toHaveLength(1);
    expect(day?.closed).toEqual(exception);
  });

  it('believe the later of two answers', () => {
    const first = answer([slot('2027-03-01T09:00'), slot('2027-03-01T09:15')]);
    const later = answer([slot('2027-03-01T09:15')]);
    expect(byDay([first, later], dateOf).get('2027-03-01')?.slots).toEqual([slot('2027-03-01T09:15')]);
  });
});
