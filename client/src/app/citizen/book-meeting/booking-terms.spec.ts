import type { PublicSchedule } from 'contract/models';
import { bookingTerms } from './booking-terms';

const plain: Partial<PublicSchedule> = {
  minNoticeHours: 0,
  horizonDays: 60,
  bookingOpens: null,
  maxPerDay: null,
  capacity: 1,
  approval: 'manual',
  documentNumber: 'optional',
  documentNumberExample: null,
  latestCancellationHours: null,
  openMeetingsHere: null,
  openMeetingsInAll: null,
  blockedDaysAfterMissed: null,
  sameMatterMonths: null,
  reminderHours: [],
  onHoliday: 'skip',
  orderNumber: null,
};
/** The keys of the sentences: their words are the word files'. */
const say = {
  text: (key: string, facts: object = {}) =>
    [key.replace('portal.terms.', ''), ...Object.values(facts)].join(' '),
  count: (key: string, n: number) => `${key.replace('portal.terms.', '')} ${n}`,
};
const termsOf = (change: Partial<PublicSchedule>) =>
  bookingTerms({ ...plain, ...change } as PublicSchedule, say);

describe('the terms of booking', () => {
  it('are few where little is set', () => {
    expect(termsOf({})).toEqual(['horizon 60', 'manual']);
  });

  it('name each limit that is set', () => {
    const terms = termsOf({
      minNoticeHours: 24,
      latestCancellationHours: 48,
      openMeetingsHere: 1,
      openMeetingsInAll: 3,
      blockedDaysAfterMissed: 30,
      sameMatterMonths: 6,
      maxPerDay: 15,
      orderNumber: 'РД-09-1',
    });
    for (const term of [
      'notice 24',
      'latestCancellation 48',
      'openHere 1',
      'openInAll 3',
      'afterMissed 30',
      'sameMatter 6',
      'maxPerDay 15',
      'order РД-09-1',
    ])
      expect(terms).toContain(term);
  });

  it('say when booking opens', () => {
    expect(termsOf({ bookingOpens: { monthDay: 10, at: '08:30' } })).toContain('opensMonthDay 10 8:30');
    expect(termsOf({ bookingOpens: { daysBefore: 3, at: '08:30' } })).toContain(
      'opensBefore daysBefore 3 8:30',
    );
    expect(termsOf({ bookingOpens: { daysBefore: 0, at: '07:00' } })).toContain('opensSameDay  7:00');
  });

  it('say when one is reminded', () => {
    expect(termsOf({ reminderHours: [2] })).toContain('reminders hoursBefore 2');
    expect(termsOf({ reminderHours: [48, 24, 2] })).toContain(
      'reminders hoursBefore 48, hoursBefore 24 and hoursBefore 2',
    );
  });
});
