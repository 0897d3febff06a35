import { timeLeftInWords } from './time-left-in-words.js';

describe('How far away a meeting is', () => {
  const meeting = new Date('2026-12-07T07:30:00Z'); // Monday, 9:30 in Sofia
  const left = (now: string, language: 'bg' | 'en' = 'bg', start = meeting) =>
    timeLeftInWords(new Date(now), start, language, 'Europe/Sofia');

  it.each([
    ['2026-12-07T05:30:00Z', 'днес, след 2 часа'],
    ['2026-12-07T05:26:00Z', 'днес, след 2 часа'],
    ['2026-12-07T06:30:00Z', 'днес, след 1 час'],
    ['2026-12-07T06:47:00Z', 'днес, след 45 минути'],
    ['2026-12-07T06:10:00Z', 'днес, след 80 минути'],
    ['2026-12-07T07:22:00Z', 'днес, след 8 минути'],
    ['2026-12-07T07:29:50Z', 'днес, след 1 минута'],
  ])('is said in hours and minutes on its day (at %s: %s)', (now, words) => {
    expect(left(now)).toEqual({ day: 'днес', words });
  });

  it('is tomorrow as soon as the date says so, and not so many hours', () => {
    expect(left('2026-12-06T21:30:00Z')).toEqual({ day: 'утре', words: 'утре' });
    expect(left('2026-12-06T07:30:00Z', 'en')).toEqual({ day: 'tomorrow', words: 'tomorrow' });
  });

  it('is said in days before that', () => {
    expect(left('2026-12-04T20:00:00Z')).toEqual({ day: '7 декември', words: 'след 3 дни' });
    expect(left('2026-11-30T07:30:00Z', 'en')).toEqual({ day: '7 December', words: 'in 7 days' });
  });

  it('counts days on the calendar, also over the night in which the clock changes', () => {
    const sunday = new Date('2027-03-28T06:00:00Z');
    expect(left('2027-03-27T06:00:00Z', 'bg', sunday).words).toBe('утре');
    expect(left('2027-03-26T22:30:00Z', 'bg', sunday).words).toBe('утре');
  });
});
