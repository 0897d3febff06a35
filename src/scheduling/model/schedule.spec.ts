import { completeRules } from './schedule.js';

describe('The rules of a schedule', () => {
  it('have the contract’s defaults where nothing is said', () => {
    const reception = [{ rrule: 'freq=weekly;byday=mo', windows: [{ from: '09:00', to: '12:00' }] }];
    expect(completeRules({ slotMinutes: 15, modes: ['phone'], reception })).toEqual({
      slotMinutes: 15,
      gapMinutes: 0,
      capacity: 1,
      maxPerDay: null,
      modes: ['phone'],
      reception: [
        {
          rrule: 'FREQ=WEEKLY;BYDAY=MO',
          windows: [{ from: '09:00', to: '12:00' }],
          breaks: [],
          validFrom: null,
          validUntil: null,
          place: null,
        },
      ],
      onHoliday: 'skip',
      approval: 'manual',
      minNoticeHours: 24,
      horizonDays: 60,
      bookingOpens: null,
      documentNumber: 'optional',
      documentNumberPattern: null,
      documentNumberExample: null,
      topics: [],
      latestCancellationHours: null,
      openMeetingsHere: null,
      openMeetingsInAll: null,
      blockedDaysAfterMissed: null,
      sameMatterMonths: null,
      reminderHours: [24, 2],
      orderNumber: null,
    });
  });

  it('keep what is said, zero too', () => {
    const bookingOpens = { daysBefore: 3, at: '08:30' };
    const rules = completeRules({
      minNoticeHours: 0,
      capacity: 3,
      bookingOpens,
      onHoliday: 'nextWorkingDay',
    });
    expect(rules).toMatchObject({
      minNoticeHours: 0,
      capacity: 3,
      bookingOpens,
      onHoliday: 'nextWorkingDay',
    });
  });

  it('remind from the longest time before to the shortest, or never', () => {
    expect(completeRules({ reminderHours: [2, 168, 24] }).reminderHours).toEqual([168, 24, 2]);
    expect(completeRules({ reminderHours: [] }).reminderHours).toEqual([]);
    expect(completeRules({ reminderHours: null }).reminderHours).toEqual([24, 2]);
  });

  it('keep one way of opening when the other is sent as null', () => {
    const sent = { monthDay: 10, daysBefore: null, at: '08:30' } as unknown as {
      monthDay: number;
      at: string;
    };
    expect(completeRules({ bookingOpens: sent }).bookingOpens).toEqual({ monthDay: 10, at: '08:30' });
  });
});
