import { bookingOpensAt, whyNotBookable } from './booking-window.js';
import { formatInstant } from './wall-clock.js';

const ZONE = 'Europe/Sofia';
const rules = { minNoticeHours: 24, horizonDays: 60, bookingOpens: null };
const slot = { day: '2026-12-07', start: Date.parse('2026-12-07T14:00:00+02:00') };
const why = (now: string, changes: Partial<Parameters<typeof whyNotBookable>[1]> = {}, other = slot) =>
  whyNotBookable(other, { ...rules, ...changes }, Date.parse(now), ZONE);

describe('A slot', () => {
  it('can be booked until the notice it needs', () => {
    expect(why('2026-12-06T14:00:00+02:00')).toBeNull();
    expect(why('2026-12-06T14:00:01+02:00')).toBe('notice');
    expect(whyNotBookable(slot, rules, Date.parse('2026-12-06T14:00:00+02:00'), ZONE)).toBeNull();
    expect(whyNotBookable(slot, rules, Date.parse('2026-12-06T14:00:01+02:00'), ZONE)).toBe('notice');
  });

  it('can not be booked once it has begun, even without notice', () => {
    expect(why('2026-12-07T13:59:59+02:00', { minNoticeHours: 0 })).toBeNull();
    expect(why('2026-12-07T14:00:00+02:00', { minNoticeHours: 0 })).toBe('past');
  });

  it('can be booked from the horizon on, counted in the administration’s days', () => {
    expect(why('2026-10-07T23:59:59+03:00')).toBe('horizon');
    expect(why('2026-10-08T00:00:00+03:00')).toBeNull();
  });
});

describe('Booking that opens', () => {
  const opens = (bookingOpens: Parameters<typeof bookingOpensAt>[1]['bookingOpens'], day = slot.day) => {
    const at = bookingOpensAt({ day }, { ...rules, bookingOpens }, ZONE);
    return at === null ? null : formatInstant(at, ZONE);
  };

  it('on a day of the month before', () => {
    expect(opens({ monthDay: 10, at: '08:30' })).toBe('2026-11-10T08:30:00+02:00');
    expect(opens({ monthDay: 10, at: '08:30' }, '2027-01-04')).toBe('2026-12-10T08:30:00+02:00');
  });

  it('on the last day where the month before is shorter', () => {
    expect(opens({ monthDay: 31, at: '08:30' }, '2026-03-02')).toBe('2026-02-28T08:30:00+02:00');
    expect(opens({ monthDay: 31, at: '08:30' }, '2028-03-02')).toBe('2028-02-29T08:30:00+02:00');
    expect(opens({ monthDay: 31, at: '08:30' })).toBe('2026-11-30T08:30:00+02:00');
  });

  it('some days before', () => {
    expect(opens({ daysBefore: 3, at: '08:30' })).toBe('2026-12-04T08:30:00+02:00');
    expect(opens({ daysBefore: 0, at: '00:00' })).toBe('2026-12-07T00:00:00+02:00');
  });

  it('at a time that the clock skips, opens when the clock has jumped', () => {
    expect(opens({ daysBefore: 1, at: '03:30' }, '2026-03-30')).toBe('2026-03-29T04:00:00+03:00');
  });

  it('is closed until then', () => {
    const bookingOpens = { daysBefore: 3, at: '08:30' };
    expect(why('2026-12-04T08:29:59+02:00', { bookingOpens })).toBe('notOpenYet');
    expect(why('2026-12-04T08:30:00+02:00', { bookingOpens })).toBeNull();
  });

  it('is always open where nothing is said', () => {
    expect(opens(null)).toBeNull();
  });
});
