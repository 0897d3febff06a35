import type { Day } from './day.js';

export type Mode = 'inPerson' | 'video' | 'phone';
export const MODES: readonly Mode[] = ['inPerson', 'video', 'phone'];

/** Wall-clock hours, `HH:MM`; `to` may be `24:00`. */
export interface Window {
  from: string;
  to: string;
}

/** When a host receives: a rule (RFC 5545, anchored at `validFrom`) or a list of dates, with the hours. */
export interface ReceptionEntry {
  rrule?: string;
  dates?: Day[];
  windows: Window[];
  breaks: Window[];
  validFrom?: Day | null;
  validUntil?: Day | null;
  place?: string | null;
}

/** When the booking of a slot opens: on a day of the month before it, or some days before it. */
export type BookingOpens = { monthDay: number; at: string } | { daysBefore: number; at: string };

/** Everything about a schedule that decides which times it offers and who may still take them. */
export interface ScheduleRules {
  slotMinutes: number;
  gapMinutes: number;
  capacity: number;
  maxPerDay: number | null;
  modes: Mode[];
  reception: ReceptionEntry[];
  onHoliday: 'skip' | 'nextWorkingDay';
  approval: 'manual' | 'automatic';
  minNoticeHours: number;
  horizonDays: number;
  bookingOpens: BookingOpens | null;
  documentNumber: 'none' | 'optional' | 'required';
  /** How a document number looks, in the language of `libs/domain/number-pattern`; null takes any. */
  documentNumberPattern: string | null;
  documentNumberExample: string | null;
  /** What people come for most: offered at the topic, beside one's own words. */
  topics: string[];
  /** How many hours before its start a citizen may last cancel or move a meeting; null is until it begins. */
  latestCancellationHours: number | null;
  /** How many requested and approved meetings to come one citizen may have, on this schedule and on all. */
  openMeetingsHere: number | null;
  openMeetingsInAll: number | null;
  /** How many days nothing can be booked after a meeting that the citizen missed, wherever it was. */
  blockedDaysAfterMissed: number | null;
  /** For how many months a document or topic that was discussed here is not discussed again. */
  sameMatterMonths: number | null;
  /** How many hours before its start people are reminded of a meeting, the longest first; none, where it is empty. */
  reminderHours: number[];
  /** The order that fixed the hours, as it is cited: “РД-09-123/05.01.2026”. */
  orderNumber: string | null;
}

/** Days or hours that differ from the rule; `from` and `to` are dates, both included, or `YYYY-MM-DDTHH:MM`. */
export interface ReceptionException {
  from: string;
  to: string;
  kind: 'closed' | 'open';
  windows?: Window[] | null;
  reason: string;
}

/** A closed span of the whole administration or of the host: takes away `open` exceptions too. */
export interface Closure {
  from: string;
  to: string;
  reason: string;
}

/** What an author may send: all but the five required fields may be left out, null or empty. */
export type ScheduleInput = {
  [Field in keyof Omit<ScheduleRules, 'reception'>]?: ScheduleRules[Field] | null;
} & {
  reception?: { [Field in keyof ReceptionEntry]?: ReceptionEntry[Field] | null }[] | null;
};

/** The rules with the contract's defaults filled in and rules written one way; wrong values stay, to be checked. */
export function completeRules(input: ScheduleInput): ScheduleRules {
  return {
    slotMinutes: input.slotMinutes as number,
    gapMinutes: input.gapMinutes ?? 0,
    capacity: input.capacity ?? 1,
    maxPerDay: input.maxPerDay ?? null,
    modes: input.modes ?? [],
    reception: Array.isArray(input.reception) ? input.reception.map(completeEntry) : [],
    onHoliday: input.onHoliday ?? 'skip',
    approval: input.approval ?? 'manual',
    minNoticeHours: input.minNoticeHours ?? 24,
    horizonDays: input.horizonDays ?? 60,
    bookingOpens: completeBookingOpens(input.bookingOpens),
    documentNumber: input.documentNumber ?? 'optional',
    documentNumberPattern: input.documentNumberPattern || null,
    documentNumberExample: input.documentNumberExample || null,
    topics: completeTopics(input.topics),
    latestCancellationHours: input.latestCancellationHours ?? null,
    openMeetingsHere: input.openMeetingsHere ?? null,
    openMeetingsInAll: input.openMeetingsInAll ?? null,
    blockedDaysAfterMissed: input.blockedDaysAfterMissed ?? null,
    sameMatterMonths: input.sameMatterMonths ?? null,
    reminderHours: completeReminders(input.reminderHours),
    orderNumber: input.orderNumber || null,
  };
}

const REMINDERS = [24, 2];

/** An empty list is an answer too: nobody is reminded. */
function completeReminders(input: ScheduleInput['reminderHours']): number[] {
  if (!Array.isArray(input)) return input ?? REMINDERS;
  const isInOrder = input.every((hours: unknown) => typeof hours === 'number');
  return isInOrder ? [...input].sort((a, b) => b - a) : input;
}

/** A form may send lines that nobody filled in. */
function completeTopics(input: ScheduleInput['topics']): string[] {
  if (!Array.isArray(input)) return input ?? [];
  const topics = input.map((topic: unknown) => (typeof topic === 'string' ? topic.trim() : topic) as string);
  return [...new Set(topics.filter((topic) => topic !== ''))];
}

/** The form may send the other choice as null; kept is only the one that was made. */
function completeBookingOpens(input: ScheduleInput['bookingOpens']): BookingOpens | null {
  if (input == null || typeof input !== 'object') return input ?? null;
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value != null),
  ) as unknown as BookingOpens;
}

type EntryInput = NonNullable<ScheduleInput['reception']>[number];

function completeEntry(input: EntryInput): ReceptionEntry {
  const entry = input ?? {};
  return {
    // RFC 5545 names are case-insensitive: kept in upper case, so that one rule is written one way.
    ...(entry.rrule
      ? { rrule: typeof entry.rrule === 'string' ? entry.rrule.toUpperCase() : entry.rrule }
      : {}),
    ...(isEmpty(entry.dates) ? {} : { dates: entry.dates as Day[] }),
    windows: entry.windows ?? [],
    breaks: entry.breaks ?? [],
    validFrom: entry.validFrom || null,
    validUntil: entry.validUntil || null,
    place: entry.place || null,
  };
}

const isEmpty = (list: unknown): boolean => list == null || (Array.isArray(list) && list.length === 0);
