import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Language } from '../../libs/domain/domain-error.js';
import { oneLine } from '../../libs/domain/one-line.js';

/** What a calendar needs to know of a meeting. */
export interface CalendarMeeting {
  id: string;
  reference: string;
  /** Grows with each change of the meeting; a calendar keeps the entry with the greatest (RFC 5545, 3.8.7.4). */
  version: number;
  /** When this state of it came about, so that the same state always gives the same bytes. */
  changedAt: Date;
  start: Date;
  end: Date;
  state: 'tentative' | 'confirmed' | 'cancelled';
  mode: 'inPerson' | 'video' | 'phone';
  host: string;
  place: string | null;
  topic: string;
  attendee: { name: string; email: string | null };
}

/** Who sends it and whose link it holds. */
export interface CalendarSender {
  administration: string;
  mailFrom: string;
  /** `https://priemna.example/meetings/{id}` */
  meetingUrl: string;
  /** Host of the product's own address, the right side of the UID. */
  uidHost: string;
}

const words = {
  bg: {
    summary: (host: string) => `Среща: ${host}`,
    reference: 'Номер',
    topic: 'Тема',
    mode: { inPerson: 'На място', video: 'Видео', phone: 'По телефона' },
    phone: 'По телефона: ще ви се обадят',
  },
  en: {
    summary: (host: string) => `Meeting: ${host}`,
    reference: 'Reference',
    topic: 'Topic',
    mode: { inPerson: 'In person', video: 'Video', phone: 'Phone' },
    phone: 'By phone: you will be called',
  },
};

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * The meeting as an iCalendar object (RFC 5545), times in UTC. By mail it is an invitation or its withdrawal, which the
 * mail program takes over (RFC 5546, 3.2.2 and 3.2.5); as a file to download it is only published (3.2.1).
 */
export function calendarEntry(
  meeting: CalendarMeeting,
  sender: CalendarSender,
  language: Language,
  way: 'mail' | 'file' = 'mail',
): string {
  const say = words[language];
  const calendar = ical({
    prodId: { company: 'Priemno vreme', product: 'Priemno vreme', language: language.toUpperCase() },
    method: way === 'file' ? ICalCalendarMethod.PUBLISH : mailMethod(meeting),
  });
  const event = calendar.createEvent({
    id: `${meeting.id}@${sender.uidHost}`,
    sequence: meeting.version,
    stamp: meeting.changedAt,
    lastModified: meeting.changedAt,
    start: meeting.start,
    end: meeting.end,
    status: statuses[meeting.state],
    summary: oneLine(say.summary(meeting.host)),
    location:
      meeting.mode === 'inPerson' ? oneLine(meeting.place ?? '') : whereNot(meeting.mode, say, sender),
    description: [
      `${say.reference}: ${meeting.reference}`,
      say.mode[meeting.mode],
      `${say.topic}: ${oneLine(meeting.topic)}`,
      sender.meetingUrl,
    ].join('\n'),
    url: sender.meetingUrl,
    organizer: { name: oneLine(sender.administration), email: sender.mailFrom },
  });
  if (meeting.mode === 'video') event.x([['CONFERENCE;VALUE=URI;FEATURE=VIDEO', sender.meetingUrl]]); // RFC 7986, 5.11
  if (way === 'mail' && meeting.attendee.email) {
    event.createAttendee({
      name: oneLine(meeting.attendee.name),
      email: meeting.attendee.email,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.ACCEPTED,
      // They asked for this time themselves. A mail program's “decline” would go to an address that nobody
      // reads and leave them believing that they had cancelled; the link in the entry really does it.
      rsvp: false,
    });
  }
  return `${calendar.toString()}\r\n`;
}

const mailMethod = ({ state }: CalendarMeeting): ICalCalendarMethod =>
  state === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;

function whereNot(mode: 'video' | 'phone', say: (typeof words)[Language], sender: CalendarSender): string {
  return mode === 'video' ? sender.meetingUrl : say.phone;
}
