import { HolidayCalendar } from './holiday-calendar.js';

const words = (text: string) => ({ bg: text, en: text });

describe('A holiday calendar', () => {
  const official = HolidayCalendar.of();

  it('knows official holidays and their compensation days', () => {
    expect(official.isHoliday('2026-09-06')).toBe(true);
    expect(official.isHoliday('2026-09-07')).toBe(true);
    expect(official.isHoliday('2026-09-08')).toBe(false);
    expect(official.nameOf('2026-09-07')?.bg).toBe('Почивен ден за Ден на Съединението');
    expect(official.nameOf('2026-09-08')).toBeNull();
  });

  it('does not call an ordinary weekend a holiday, nor a working day', () => {
    expect(official.isHoliday('2026-05-09')).toBe(false);
    expect(official.isWorkingDay('2026-05-09')).toBe(false);
    expect(official.isWorkingDay('2026-05-08')).toBe(true);
  });

  it('goes past weekends, holidays and compensation days to the next working day', () => {
    expect(official.nextWorkingDay('2026-12-24')).toBe('2026-12-29');
    expect(official.nextWorkingDay('2026-04-10')).toBe('2026-04-14');
    expect(official.nextWorkingDay('2027-05-01')).toBe('2027-05-05');
    expect(official.nextWorkingDay('2026-05-05')).toBe('2026-05-07');
    expect(official.nextWorkingDay('2027-12-31')).toBe('2028-01-04');
  });

  describe('with the administration’s own changes', () => {
    const changed = HolidayCalendar.of([
      { date: '2026-01-02', kind: 'holiday', name: words('Ден, обявен от Министерския съвет') },
      { date: '2026-01-10', kind: 'workingDay', name: words('Отработване') },
      { date: '2026-09-07', kind: 'workingDay', name: words('Работим') },
    ]);

    it('adds a day off', () => {
      expect(changed.isHoliday('2026-01-02')).toBe(true);
      expect(changed.nextWorkingDay('2026-01-01')).toBe('2026-01-05');
    });

    it('makes a Saturday a working day', () => {
      expect(changed.isWorkingDay('2026-01-10')).toBe(true);
      expect(changed.nextWorkingDay('2026-01-09')).toBe('2026-01-10');
    });

    it('takes an official day off away', () => {
      expect(changed.isHoliday('2026-09-07')).toBe(false);
      expect(changed.nextWorkingDay('2026-09-06')).toBe('2026-09-07');
      expect(changed.nameOf('2026-09-07')?.bg).toBe('Работим');
    });

    it('shows the year in one page, sorted, each date once', () => {
      const year = changed.yearOf(2026);
      expect(year.slice(0, 4).map(({ date, kind }) => `${date} ${kind}`)).toEqual([
        '2026-01-01 holiday',
        '2026-01-02 holiday',
        '2026-01-10 workingDay',
        '2026-03-03 holiday',
      ]);
      expect(year).toHaveLength(19);
      expect(changed.yearOf(2027)).toEqual(official.yearOf(2027));
    });
  });
});
