import { addDays, dayNumber, dayText, isDay, weekdayOf } from './day.js';

describe('A day', () => {
  it('exists or does not', () => {
    for (const day of ['2026-01-01', '2028-02-29', '2026-12-31']) expect(isDay(day)).toBe(true);
    for (const day of [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-00-10',
      '2026-1-1',
      '0026-01-01',
      '',
      null,
    ])
      expect(isDay(day)).toBe(false);
  });

  it('is a number and back, over leap years and before 1970', () => {
    for (const day of ['1970-01-01', '1969-12-31', '2028-02-29', '2199-12-31']) {
      expect(dayText(dayNumber(day))).toBe(day);
    }
    expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2);
  });

  it('has a weekday, Monday first', () => {
    expect(weekdayOf(dayNumber('2026-05-04'))).toBe(0);
    expect(weekdayOf(dayNumber('2026-05-10'))).toBe(6);
    expect(weekdayOf(dayNumber('1969-12-31'))).toBe(2);
  });

  it('is followed by others', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});
