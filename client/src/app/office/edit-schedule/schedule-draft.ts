import type { OfficeSchedule, ScheduleBody } from 'contract/models';
import { type EntryDraft, entryDraft, newEntry, receptionEntry } from './entry-draft';
import { wallClock } from './wall-clock';

/** A schedule as the form holds it: no field is missing, an empty number is null. */
export interface ScheduleDraft {
  title: string;
  hostId: string;
  groupIds: string[];
  place: string;
  inPerson: boolean;
  video: boolean;
  phone: boolean;
  slotMinutes: number | null;
  gapMinutes: number | null;
  capacity: number | null;
  maxPerDay: number | null;
  reception: EntryDraft[];
  onHoliday: OfficeSchedule['onHoliday'];
  approval: OfficeSchedule['approval'];
  minNoticeHours: number | null;
  horizonDays: number | null;
  opens: 'always' | 'monthDay' | 'daysBefore';
  opensMonthDay: number | null;
  opensDaysBefore: number | null;
  opensAt: string;
  documentNumber: OfficeSchedule['documentNumber'];
  documentNumberPattern: string;
  documentNumberExample: string;
  /** One in each line. */
  topics: string;
  latestCancellationHours: number | null;
  openMeetingsHere: number | null;
  openMeetingsInAll: number | null;
  blockedDaysAfterMissed: number | null;
  sameMatterMonths: number | null;
  /** Numbers with a comma between them. */
  reminderHours: string;
  orderNumber: string;
  instructions: string;
  status: OfficeSchedule['status'];
}

const MODES = ['inPerson', 'video', 'phone'] as const;

/** The defaults of the product, and the commonest of all the rest. */
export const newSchedule = (): ScheduleDraft => ({
  title: '',
  hostId: '',
  groupIds: [],
  place: '',
  inPerson: true,
  video: false,
  phone: false,
  slotMinutes: 15,
  gapMinutes: 0,
  capacity: 1,
  maxPerDay: null,
  reception: [newEntry()],
  onHoliday: 'skip',
  approval: 'manual',
  minNoticeHours: 24,
  horizonDays: 60,
  opens: 'always',
  opensMonthDay: 1,
  opensDaysBefore: 7,
  opensAt: '08:30',
  documentNumber: 'optional',
  documentNumberPattern: '',
  documentNumberExample: '',
  topics: '',
  latestCancellationHours: null,
  openMeetingsHere: null,
  openMeetingsInAll: null,
  blockedDaysAfterMissed: null,
  sameMatterMonths: null,
  reminderHours: '24, 2',
  orderNumber: '',
  instructions: '',
  status: 'draft',
});

export function scheduleDraft(schedule: OfficeSchedule): ScheduleDraft {
  const { bookingOpens, modes, reception, place, instructions, id: _, version: __, ...same } = schedule;
  const opens = bookingOpens?.monthDay != null ? 'monthDay' : bookingOpens ? 'daysBefore' : 'always';
  const fresh = newSchedule();
  return {
    ...same,
    ...{
      inPerson: modes.includes('inPerson'),
      video: modes.includes('video'),
      phone: modes.includes('phone'),
    },
    place: place ?? '',
    instructions: instructions ?? '',
    documentNumberPattern: same.documentNumberPattern ?? '',
    documentNumberExample: same.documentNumberExample ?? '',
    topics: same.topics.join('\n'),
    reminderHours: same.reminderHours.join(', '),
    orderNumber: same.orderNumber ?? '',
    reception: reception.map(entryDraft),
    opens,
    opensMonthDay: bookingOpens?.monthDay ?? fresh.opensMonthDay,
    opensDaysBefore: bookingOpens?.daysBefore ?? fresh.opensDaysBefore,
    opensAt: bookingOpens?.at ?? fresh.opensAt,
  };
}

/** As it is sent. An emptied number is null, which is its default; the required length of a slot is then refused. */
export function scheduleBody(draft: ScheduleDraft): ScheduleBody {
  const { inPerson, video, phone, opens, opensMonthDay, opensDaysBefore, opensAt, ...same } = draft;
  const chosen = { inPerson, video, phone };
  return {
    ...same,
    title: draft.title.trim(),
    place: draft.place.trim() || null,
    instructions: draft.instructions.trim() || null,
    documentNumberPattern: draft.documentNumberPattern.trim() || null,
    documentNumberExample: draft.documentNumberExample.trim() || null,
    topics: lines(draft.topics),
    // What is no number is sent as null, and refused at its place.
    reminderHours: draft.reminderHours
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
    orderNumber: draft.orderNumber.trim() || null,
    modes: MODES.filter((mode) => chosen[mode]),
    slotMinutes: draft.slotMinutes ?? 0,
    reception: draft.reception.map(receptionEntry),
    bookingOpens:
      opens === 'always'
        ? null
        : {
            at: wallClock(opensAt),
            ...(opens === 'monthDay' ? { monthDay: opensMonthDay } : { daysBefore: opensDaysBefore }),
          },
  };
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
