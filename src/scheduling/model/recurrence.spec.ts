import { FIXED_ANCHOR, hasOccurrence, occurrences } from './recurrence.js';
import type { ReceptionEntry } from './schedule.js';

const entry = (rrule: string, rest: Partial<ReceptionEntry> = {}): ReceptionEntry => ({
  rrule,
  windows: [{ from: '09:00', to: '12:00' }],
  breaks: [],
  ...rest,
});
const days = (rrule: string, from: string, to: string, rest: Partial<ReceptionEntry> = {}) =>
  occurrences(entry(rrule, rest), from, to).join(' ');

describe('A recurrence rule', () => {
  it('finds ordinal weekdays from both ends of the month', () => {
    expect(days('FREQ=MONTHLY;BYDAY=1MO,3MO', '2026-12-01', '2027-01-31')).toBe(
      '2026-12-07 2026-12-21 2027-01-04 2027-01-18',
    );
    expect(days('FREQ=MONTHLY;BYDAY=-1TH,-2TH', '2026-04-01', '2026-04-30')).toBe('2026-04-23 2026-04-30');
    expect(days('FREQ=MONTHLY;BYDAY=5MO', '2026-01-01', '2026-08-31')).toBe(
      '2026-03-30 2026-06-29 2026-08-31',
    );
  });

  it('chooses by position: the last working day of the month', () => {
    const rrule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(days(rrule, '2026-01-01', '2026-05-31')).toBe(
      '2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29',
    );
  });

  it('includes both ends of the range', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO', '2026-05-04', '2026-05-11')).toBe('2026-05-04 2026-05-11');
  });

  it('counts every second week from the week of validFrom, which begins on Monday', () => {
    const validFrom = '2026-01-07';
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-01-01', '2026-02-20', { validFrom })).toBe(
      '2026-01-19 2026-02-02 2026-02-16',
    );
  });

  it('counts COUNT from validFrom, whatever range is asked for', () => {
    const rest = { validFrom: '2026-01-05' };
    expect(days('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-01-10', '2026-12-31', rest)).toBe(
      '2026-01-12 2026-01-19',
    );
  });

  it('does not take validFrom for an occurrence where it does not match', () => {
    const rest = { validFrom: '2026-01-06' };
    expect(days('FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-01-01', '2026-12-31', rest)).toBe(
      '2026-01-12 2026-01-19',
    );
  });

  it('takes weekday, day and month from validFrom where the rule leaves them out', () => {
    const rest = { validFrom: '2026-01-31' };
    expect(days('FREQ=WEEKLY', '2026-01-01', '2026-02-10', rest)).toBe('2026-01-31 2026-02-07');
    expect(days('FREQ=MONTHLY', '2026-01-01', '2026-06-30', rest)).toBe('2026-01-31 2026-03-31 2026-05-31');
    expect(days('FREQ=YEARLY', '2026-02-01', '2027-12-31', rest)).toBe('2027-01-31');
  });

  it('without validFrom is anchored at a Monday that begins a year', () => {
    expect(FIXED_ANCHOR).toBe('2024-01-01');
    expect(days('FREQ=WEEKLY;INTERVAL=2', '2024-01-01', '2024-02-01')).toBe(
      '2024-01-01 2024-01-15 2024-01-29',
    );
    expect(days('FREQ=MONTHLY', '2026-01-01', '2026-02-28')).toBe('2026-01-01 2026-02-01');
  });

  it('ends with UNTIL, that day included, given as a date or as a moment of it', () => {
    for (const until of ['20260119', '20260119T000000', '20260119T215959Z'])
      expect(days(`FREQ=WEEKLY;BYDAY=MO;UNTIL=${until}`, '2026-01-10', '2026-03-01')).toBe(
        '2026-01-12 2026-01-19',
      );
  });

  it('keeps within validity', () => {
    const rest = { validFrom: '2026-01-10', validUntil: '2026-01-26' };
    expect(days('FREQ=WEEKLY;BYDAY=MO', '2026-01-01', '2026-12-31', rest)).toBe(
      '2026-01-12 2026-01-19 2026-01-26',
    );
  });

  it('reads lower case', () => {
    expect(days('freq=monthly;byday=1mo', '2026-05-01', '2026-05-31')).toBe('2026-05-04');
  });

  it('gives nothing for a range that ends before it begins', () => {
    expect(days('FREQ=WEEKLY', '2026-02-01', '2026-01-01')).toBe('');
  });
});

describe('A list of dates', () => {
  it('is sorted, each date once, within range and validity', () => {
    const dates = ['2026-03-05', '2026-02-20', '2026-03-05', '2026-01-01', '2027-01-01'];
    const list = { windows: [], breaks: [], dates, validUntil: '2026-12-31' };
    expect(occurrences(list, '2026-02-01', '2027-12-31')).toEqual(['2026-02-20', '2026-03-05']);
  });
});

describe('Whether a rule ever matches', () => {
  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', false],
    ['FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31', false],
    ['FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=5', false],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2;COUNT=3', false],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTH=2', false],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20231231', false],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', true],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', true],
    ['FREQ=WEEKLY;BYDAY=SU', true],
  ])('%s: %s', (rrule, matches) => expect(hasOccurrence(entry(rrule))).toBe(matches));

  it('looks only where the entry is valid', () => {
    const rule = (validUntil: string) =>
      entry('FREQ=MONTHLY;BYDAY=1MO', { validFrom: '2026-01-06', validUntil });
    expect(hasOccurrence(rule('2026-02-01'))).toBe(false);
    expect(hasOccurrence(rule('2026-02-02'))).toBe(true);
    const dates = { windows: [], breaks: [], dates: ['2026-01-05'] };
    expect(hasOccurrence({ ...dates, validFrom: '2026-01-06' })).toBe(false);
    expect(hasOccurrence(dates)).toBe(true);
  });

  it('answers quickly for rules that never match', () => {
    const begun = performance.now();
    for (let year = 2000; year < 2020; year++)
      expect(
        hasOccurrence(entry('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', { validFrom: `${year}-01-01` })),
      ).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
