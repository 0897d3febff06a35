import { freeDays, type FreeSlot, freeSlots, type Limits, type Offered, type Taken } from './free-days.js';

const at = (time: string): number => Date.parse(`2026-12-07T${time}:00Z`);
const meeting = (from: string, to: string, more: Partial<Taken> = {}): Taken => ({
  scheduleId: 'mayor',
  day: '2026-12-07',
  seat: 1,
  from: at(from),
  to: at(to),
  ...more,
});
const limits = { scheduleId: 'mayor', slotMinutes: 15, capacity: 1, maxPerDay: null, gapMinutes: 0 };
const morning: Offered = {
  day: '2026-12-07',
  midnight: at('00:00'),
  slots: [540, 555, 570].map((minute) => ({ at: minute, place: null })),
};
const free = (taken: Taken[], within: Limits): FreeSlot[] =>
  freeSlots(freeDays([morning], taken, within), within.slotMinutes);
const starts = (slots: FreeSlot[]): string[] =>
  slots.map((s) => new Date(s.start).toISOString().slice(11, 16));

describe('free slots', () => {
  it('leaves out what a meeting has taken, and nothing beside it', () => {
    expect(starts(free([meeting('09:15', '09:30')], limits))).toEqual(['09:00', '09:30']);
  });

  it('counts the other seats of a slot', () => {
    const taken = [meeting('09:00', '09:15'), meeting('09:00', '09:15', { seat: 3 })];
    expect(free(taken, { ...limits, capacity: 3 }).map((s) => s.remaining)).toEqual([1, 3, 3]);
  });

  it('blocks the slots that a longer meeting of another schedule of the host overlaps', () => {
    const elsewhere = meeting('08:50', '09:20', { scheduleId: 'architect' });
    expect(starts(free([elsewhere], limits))).toEqual(['09:30']);
  });

  it('keeps the gap behind a slot free of the next meeting', () => {
    expect(starts(free([meeting('09:18', '09:33')], { ...limits, gapMinutes: 5 }))).toEqual([]);
    expect(starts(free([meeting('09:20', '09:30')], { ...limits, gapMinutes: 5 }))).toEqual([
      '09:00',
      '09:30',
    ]);
  });

  it('stops at the most that a day may hold, counting this schedule only', () => {
    const taken = [meeting('09:00', '09:15'), meeting('10:00', '10:15', { scheduleId: 'architect' })];
    expect(free(taken, { ...limits, maxPerDay: 1 })).toEqual([]);
    expect(free(taken, { ...limits, maxPerDay: 2 }).map((s) => s.remaining)).toEqual([1, 1]);
  });

  it('does not let a seat beyond the capacity block anything', () => {
    expect(starts(free([meeting('09:00', '09:15', { seat: 2 })], limits))).toEqual([
      '09:00',
      '09:15',
      '09:30',
    ]);
  });
});
