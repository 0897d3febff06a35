import type { OfficeSchedule } from 'contract/models';
import { newSchedule, scheduleBody, scheduleDraft } from './schedule-draft';

const stored: OfficeSchedule = {
  id: '01990000-0000-7000-8000-000000000001',
  version: 7,
  title: 'Приемно време на кмета',
  hostId: '01990000-0000-7000-8000-000000000002',
  groupIds: ['01990000-0000-7000-8000-000000000003'],
  place: 'стая 201',
  modes: ['inPerson', 'phone'],
  slotMinutes: 15,
  gapMinutes: 5,
  capacity: 2,
  maxPerDay: 15,
  reception: [
    {
      rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO',
      windows: [{ from: '09:00', to: '17:00' }],
      breaks: [{ from: '12:00', to: '13:00' }],
      validFrom: '2026-01-01',
      validUntil: null,
      place: null,
    },
  ],
  onHoliday: 'nextWorkingDay',
  approval: 'automatic',
  minNoticeHours: 48,
  horizonDays: 90,
  bookingOpens: { monthDay: 10, at: '08:30' },
  documentNumber: 'required',
  documentNumberPattern: 'УТ-##-#+',
  documentNumberExample: 'УТ-12-345',
  topics: ['Жалба'],
  latestCancellationHours: 24,
  openMeetingsHere: 1,
  openMeetingsInAll: 3,
  blockedDaysAfterMissed: 30,
  sameMatterMonths: 6,
  reminderHours: [48, 24, 2],
  orderNumber: 'РД-09-1/05.01.2026',
  instructions: 'Носете документ за самоличност.',
  status: 'published',
};

describe('a schedule in the form', () => {
  it.each<[string, Partial<OfficeSchedule>]>([
    ['with everything', {}],
    ['whose booking is always open', { bookingOpens: null }],
    ['whose booking opens some days before', { bookingOpens: { daysBefore: 3, at: '09:00' } }],
    ['that reminds nobody', { reminderHours: [] }],
    ['with nothing that may be left out', { place: null, instructions: null, maxPerDay: null, groupIds: [] }],
  ])('is sent as it was stored: %s', (_, change) => {
    const { id: _id, version: _version, ...body } = { ...stored, ...change };
    expect(scheduleBody(scheduleDraft({ ...stored, ...change }))).toEqual(body);
  });

  it.each([
    ['48, 24', [48, 24]],
    [' 2; 24 3,', [2, 24, 3]],
    ['', []],
  ])('takes the hours of reminders as people write them: “%s”', (written, hours) => {
    expect(scheduleBody({ ...newSchedule(), reminderHours: written }).reminderHours).toEqual(hours);
  });

  it('begins with the defaults of the contract', () => {
    expect(scheduleBody(newSchedule())).toMatchObject({
      gapMinutes: 0,
      capacity: 1,
      maxPerDay: null,
      onHoliday: 'skip',
      approval: 'manual',
      minNoticeHours: 24,
      horizonDays: 60,
      bookingOpens: null,
      documentNumber: 'optional',
      reminderHours: [24, 2],
      status: 'draft',
    });
  });
});
