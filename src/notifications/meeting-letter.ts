import type { Language } from '../../libs/domain/domain-error.js';
import { calendarEntry, type CalendarMeeting } from './calendar-entry.js';
import { compose, type Composed } from './compose.js';
import type { MeetingFacts } from './mail-facts.js';
import type { MeetingEvent } from './meeting-event.js';
import { kindOf, type MeetingMessage } from './messages.js';
import type { Sender } from './sender.js';
import type { ToldMeeting } from './told-meeting.query.js';

/** A message about a meeting, ready to be sent any number of times. */
export interface MeetingLetter extends Composed {
  calendar: { method: 'REQUEST' | 'CANCEL'; ics: string } | null;
}

/**
 * Tells one event of a meeting: the time as the event has it, even if the meeting has moved on since.
 * @param room the reader’s own link into the video room
 */
export function meetingLetter(
  message: MeetingMessage,
  language: Language,
  event: MeetingEvent,
  meeting: ToldMeeting,
  sender: Sender,
  room: string | null = null,
): MeetingLetter {
  const { data } = event;
  const citizen = kindOf(message).to === 'citizen';
  const facts: MeetingFacts = {
    administration: sender.administration,
    timeZone: sender.timeZone,
    saidAt: event.occurredAt,
    link: citizen ? sender.meetingUrl(meeting.id) : sender.officeUrl(meeting.id),
    reference: data.reference,
    start: new Date(data.start),
    movedFrom: isMoved(data) ? new Date(data.previousStart!) : null,
    host: meeting.host,
    mode: data.mode,
    room: isSure(event) && !kindOf(message).off ? room : null,
    place: data.place ?? meeting.place,
    topic: meeting.topic,
    documentNumber: meeting.documentNumber,
    reason: data.reason ?? null,
    competent: message === 'meeting-refused' ? competentOf(meeting, sender) : null,
    note: data.note ?? null,
    answer: data.answer ?? null,
    instructions: meeting.instructions,
    previousHost: (data.previousHostId && meeting.otherHosts[data.previousHostId]) || null,
    offers: (data.offers ?? []).map(({ start, place, hostId }) => ({
      start: new Date(start),
      place,
      host: hostId === data.hostId ? null : (meeting.otherHosts[hostId] ?? null),
    })),
    offersUntil: data.offersUntil ? new Date(data.offersUntil) : null,
    waiting: data.status === 'requested',
    byCitizen: event.actor.kind === 'citizen',
    attendee: { name: nameOf(meeting), phone: meeting.attendee.phone },
  };
  const composed = compose(message, language, facts, sender.texts);
  const state = citizen ? calendarState(message, event, meeting) : null;
  return {
    ...composed,
    calendar: state && {
      method: state === 'cancelled' ? 'CANCEL' : 'REQUEST',
      ics: calendarEntry(
        calendarMeeting(state, event, meeting),
        sender.inCalendar(meeting.id, room),
        language,
      ),
    },
  };
}

function competentOf({ competent }: ToldMeeting, sender: Sender): { title: string; link: string } | null {
  if (!competent) return null;
  const { scheduleId, groupId, title } = competent;
  return { title, link: sender.page(scheduleId ? `/schedules/${scheduleId}` : `/?groupId=${groupId}`) };
}

const isSure = ({ data }: MeetingEvent): boolean => data.status === 'approved';

const isMoved = ({ previousStart, start }: MeetingEvent['data']): boolean =>
  previousStart !== undefined && previousStart !== start;

const nameOf = ({ attendee }: ToldMeeting): string => `${attendee.givenName} ${attendee.familyName}`;

const UNCHANGED: MeetingMessage[] = [
  'reminder',
  'meeting-answered',
  'meeting-checked-in',
  'meeting-held',
  'meeting-missed',
];

/** What the calendar should make of it; null where it has nothing to hold or to take out. */
function calendarState(
  message: MeetingMessage,
  event: MeetingEvent,
  meeting: ToldMeeting,
): CalendarMeeting['state'] | null {
  // Until the citizen has chosen, their calendar keeps the time that they know.
  if (['request-received', 'times-offered'].includes(message)) return null;
  // Nothing in it changes, or it is of use to nobody by now.
  if (UNCHANGED.includes(message)) return null;
  if (kindOf(message).off) return meeting.inCalendar ? 'cancelled' : null;
  return event.data.status === 'requested' ? 'tentative' : 'confirmed';
}

function calendarMeeting(
  state: CalendarMeeting['state'],
  event: MeetingEvent,
  meeting: ToldMeeting,
): CalendarMeeting {
  const { data } = event;
  return {
    id: meeting.id,
    reference: data.reference,
    version: meeting.sequence,
    changedAt: event.occurredAt,
    start: new Date(data.start),
    end: new Date(data.end),
    state,
    answered: event.name === 'MeetingResolved',
    mode: data.mode,
    host: meeting.host,
    hostEmail: meeting.hostEmail,
    reminderHours: meeting.reminderHours,
    place: data.place ?? meeting.place,
    topic: meeting.topic,
    attendee: { name: nameOf(meeting), email: meeting.attendee.email },
  };
}
