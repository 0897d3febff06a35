import { minutesLate, type OfTheDay } from './running-late.js';

const at = (time: string): Date => new Date(`2026-12-07T${time}:00+02:00`);

/** A meeting of a quarter of an hour. */
const meeting = (start: string, of: Partial<OfTheDay> = {}): OfTheDay => ({
  start: at(start),
  end: new Date(at(start).getTime() + 15 * 60_000),
  number: null,
  calledAt: null,
  unanswered: false,
  ...of,
});
const waiting = (start: string, number = 1) => meeting(start, { number });
const called = (start: string, calledAt: string, of: Partial<OfTheDay> = {}) =>
  meeting(start, { number: 9, calledAt: at(calledAt), ...of });
const late = (now: string, ...day: OfTheDay[]) => minutesLate(day, 1, at(now));

describe('how late a host runs', () => {
  it('is nothing on a day without anybody, and before anybody’s time', () => {
    expect(late('09:00')).toBe(0);
    expect(late('08:50', waiting('09:00'), meeting('09:15'))).toBe(0);
  });

  it('is how long the earliest who has arrived waits already, in whole fives', () => {
    expect(late('09:04', waiting('09:00'))).toBe(0);
    expect(late('09:05', waiting('09:00'))).toBe(5);
    expect(late('09:29', waiting('09:15'), waiting('09:00'))).toBe(25);
  });

  it('counts whoever is inside for the length of their meeting from their call', () => {
    expect(late('09:12', called('09:00', '09:10'), waiting('09:15'))).toBe(10);
    expect(late('09:12', called('09:00', '09:10'), meeting('09:15'))).toBe(10);
    expect(late('09:12', called('09:00', '08:58'), waiting('09:15'))).toBe(0);
  });

  it('grows while they stay longer', () => {
    expect(late('09:40', called('09:00', '09:00'), waiting('09:15'))).toBe(25);
  });

  it('is made good by a gap', () => {
    expect(late('09:12', called('09:00', '09:10'), meeting('10:00'))).toBe(0);
  });

  it('is not caused by who is expected and has not come', () => {
    expect(late('09:20', meeting('09:00'), meeting('09:30'))).toBe(0);
    expect(late('09:20', meeting('09:00'), waiting('09:15'))).toBe(5);
  });

  it('is not caused by who was called and did not come, nor by who was forgotten inside', () => {
    expect(late('09:14', called('09:00', '09:10', { unanswered: true }), waiting('09:15'))).toBe(0);
    expect(late('11:00', called('09:00', '09:00'), called('10:45', '10:45'), waiting('11:00'))).toBe(0);
    expect(late('13:00', called('10:00', '10:00'), meeting('14:00'))).toBe(0);
  });

  it('is only caused by those inside where all places are taken', () => {
    const one = called('09:00', '09:10');
    const two = called('09:00', '09:05');
    expect(minutesLate([one, waiting('09:15')], 2, at('09:12'))).toBe(0);
    expect(minutesLate([one, two, waiting('09:15')], 2, at('09:12'))).toBe(5);
  });
});
