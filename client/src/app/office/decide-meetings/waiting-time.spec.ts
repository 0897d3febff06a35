import { waitingTime } from './waiting-time';

describe('how long a request waits', () => {
  const now = new Date('2026-11-24T18:00:00+02:00');

  it('is said in minutes within the first hour', () => {
    expect(waitingTime('2026-11-24T17:20:30+02:00', now)).toEqual({ unit: 'minutes', n: 39 });
  });

  it('is said in whole hours within the first day', () => {
    expect(waitingTime('2026-11-23T18:00:01+02:00', now)).toEqual({ unit: 'hours', n: 23 });
  });

  it('is said in days from the first day on', () => {
    expect(waitingTime('2026-11-23T18:00:00+02:00', now)).toEqual({ unit: 'days', n: 1 });
    expect(waitingTime('2026-11-22T17:59:00+02:00', now)).toEqual({ unit: 'days', n: 2 });
  });

  it('is nothing when the clock of the device is behind', () => {
    expect(waitingTime('2026-11-24T18:03:00+02:00', now)).toEqual({ unit: 'minutes', n: 0 });
  });
});
