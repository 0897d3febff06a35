import type { PublicSchedule, Slot } from 'contract/models';
import type { Draft } from './booking-draft';
import { withOwnTime } from './own-time';

const slot = (time: string): Slot => ({
  start: `2026-12-07T${time}:00+02:00`,
  end: `2026-12-07T${time}:00+02:00`,
  modes: ['inPerson'],
  remaining: 1,
  place: null,
});
const schedule = { modes: ['inPerson'], slotMinutes: 15, place: 'стая 201', host: {} } as PublicSchedule;
const draft = (minutes: number) =>
  ({
    start: '2026-12-07T09:15:00+02:00',
    place: 'стая 201',
    held: { id: 'r1', until: new Date(Date.now() + minutes * 60_000).toISOString() },
  }) as Draft;
const times = (slots: Slot[]) => slots.map(({ start }) => start.slice(11, 16));

describe('one’s own kept time', () => {
  it('stands among the free ones, in its place', () => {
    const seen = withOwnTime([slot('09:00'), slot('09:30')], draft(5), schedule);
    expect(times(seen)).toEqual(['09:00', '09:15', '09:30']);
  });

  it('stands there once, and no longer than it is kept', () => {
    expect(times(withOwnTime([slot('09:15')], draft(5), schedule))).toEqual(['09:15']);
    expect(times(withOwnTime([slot('09:00')], draft(-1), schedule))).toEqual(['09:00']);
    expect(times(withOwnTime([slot('09:00')], null, schedule))).toEqual(['09:00']);
  });
});
