import { whenInWords } from './when-in-words.js';

describe('A time in words', () => {
  const mondayMorning = new Date('2026-12-07T07:30:00Z');

  it('is said in Bulgarian on the clock of the administration', () => {
    expect(whenInWords(mondayMorning, 'bg', 'Europe/Sofia')).toEqual({
      full: 'понеделник, 7 декември 2026 г., 9:30 ч.',
      day: 'понеделник, 7 декември 2026 г.',
      date: '7 декември',
      time: '9:30 ч.',
      short: '7 декември, 9:30 ч.',
    });
  });

  it('is said in English', () => {
    expect(whenInWords(mondayMorning, 'en', 'Europe/Sofia').full).toBe('Monday, 7 December 2026, 9:30');
  });

  it('follows the clock change of the last Sunday of March', () => {
    expect(whenInWords(new Date('2027-03-27T07:00:00Z'), 'bg', 'Europe/Sofia').time).toBe('9:00 ч.');
    expect(whenInWords(new Date('2027-03-29T07:00:00Z'), 'bg', 'Europe/Sofia').time).toBe('10:00 ч.');
  });

  it('writes midnight as 0 o’clock', () => {
    expect(whenInWords(new Date('2026-12-06T22:05:00Z'), 'en', 'Europe/Sofia').time).toBe('0:05');
  });
});
