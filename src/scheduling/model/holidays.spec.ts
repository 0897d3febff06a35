import { officialHolidays } from './holidays.js';

/**
 * Written by hand from art. 154 of the Labour Code and the Orthodox Easter of each year; `*` marks the
 * compensation days of art. 154 (2).
 */
const years: Record<number, string> = {
  2024: `01-01 03-03 03-04* 05-01 05-03 05-04 05-05 05-06 05-24 09-06 09-22 09-23* 12-24 12-25 12-26`,
  2025: `01-01 03-03 04-18 04-19 04-20 04-21 05-01 05-06 05-24 05-26* 09-06 09-08* 09-22 12-24 12-25 12-26`,
  2026: `01-01 03-03 04-10 04-11 04-12 04-13 05-01 05-06 05-24 05-25* 09-06 09-07* 09-22 12-24 12-25 12-26 12-28*`,
  2027: `01-01 03-03 04-30 05-01 05-02 05-03 05-04* 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27* 12-28*`,
  2028: `01-01 01-03* 03-03 04-14 04-15 04-16 04-17 05-01 05-06 05-08* 05-24 09-06 09-22 12-24 12-25 12-26 12-27*`,
  2029: `01-01 03-03 03-05* 04-06 04-07 04-08 04-09 05-01 05-06 05-07* 05-24 09-06 09-22 09-24* 12-24 12-25 12-26`,
  2030: `01-01 03-03 03-04* 04-26 04-27 04-28 04-29 05-01 05-06 05-24 09-06 09-22 09-23* 12-24 12-25 12-26`,
  2031: `01-01 03-03 04-11 04-12 04-13 04-14 05-01 05-06 05-24 05-26* 09-06 09-08* 09-22 12-24 12-25 12-26`,
};

const nameOn = (date: string) =>
  officialHolidays(Number(date.slice(0, 4))).find((day) => day.date === date)?.name;

describe('The official holidays of Bulgaria', () => {
  it.each(Object.entries(years))('in %s', (year, days) => {
    const found = officialHolidays(Number(year));
    const line = found.map(
      ({ date, name }) => date.slice(5) + (name.bg.startsWith('Почивен ден за ') ? '*' : ''),
    );
    expect(line.join(' ')).toBe(days);
    expect(found.every(({ date, kind }) => kind === 'holiday' && date.startsWith(year))).toBe(true);
  });

  it('include Holy Saturday and both days of Christmas', () => {
    expect(nameOn('2026-04-11')?.bg).toBe('Велика събота');
    expect(nameOn('2026-12-26')).toEqual({
      bg: 'Рождество Христово, втори ден',
      en: 'Second Day of Christmas',
    });
  });

  it('leave out what is only observed: 8 March, 1 November', () => {
    expect(nameOn('2026-03-08')).toBeUndefined();
    expect(nameOn('2026-11-01')).toBeUndefined();
  });

  it('have one item for two holidays on one date', () => {
    expect(nameOn('2024-05-06')?.bg).toContain('Гергьовден');
    expect(nameOn('2024-05-06')?.bg).toContain('Великден, понеделник');
    expect(nameOn('2027-05-01')?.en).toBe('Holy Saturday; Labour Day');
  });

  it('compensate a holiday that meets Holy Saturday after Easter Monday', () => {
    expect(nameOn('2027-05-04')).toEqual({
      bg: 'Почивен ден за Ден на труда и на международната работническа солидарност',
      en: 'Day off for Labour Day',
    });
  });

  it('give two days off for Christmas on Saturday and Sunday, in their order', () => {
    expect(nameOn('2027-12-27')?.en).toBe('Day off for Christmas Day');
    expect(nameOn('2027-12-28')?.en).toBe('Day off for Second Day of Christmas');
    expect(nameOn('2022-12-27')?.en).toBe('Day off for Christmas Eve');
    expect(nameOn('2022-12-28')?.en).toBe('Day off for Christmas Day');
  });

  it('knew no compensation before 2017', () => {
    expect(nameOn('2016-05-03')).toBeUndefined();
    expect(nameOn('2016-12-27')).toBeUndefined();
  });
});
