import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
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
  /** Called off since the matter was answered in writing. */
  answered?: boolean;
  mode: 'inPerson' | 'video' | 'phone';
  host: string;
  /** Where the host reads mail, if anywhere. */
  hostEmail: string | null;
  /** How many hours before it one is reminded. */
  reminderHours: readonly number[];
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
  /** The reader’s own link into the room of a video meeting. */
  roomUrl?: string | null;
  /** IANA zone of the administration, in which the entry speaks of its times. */
  timeZone: string;
  /** Host of the product's own address, the right side of the UID. */
  uidHost: string;
}

const words = {
  bg: {
    summary: (host: string) => `Среща: ${host}`,
    reference: 'Номер',
    topic: 'Тема',
    answered: 'Въпросът е решен с писмен отговор: срещата не е нужна.',
    mode: { inPerson: 'На място', video: 'Видео', phone: 'По телефона' },
    phone: 'По телефона: ще ви се обадят',
  },
  en: {
    summary: (host: string) => `Meeting: ${host}`,
    reference: 'Reference',
    topic: 'Topic',
    answered: 'The matter was answered in writing: the meeting is not needed.',
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
 * The meeting as an iCalendar object (RFC 5545), in the administration's own time with its VTIMEZONE. By mail it is an invitation or its withdrawal, which the
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
    // Of the event alone: with a zone for all of it the library would write DTSTAMP in that zone, which must be UTC.
    timezone: { name: null, generator: zoneBlock },
  });
  const inZone = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(sender.timeZone);
  const event = calendar.createEvent({
    id: `${meeting.id}@${sender.uidHost}`,
    sequence: meeting.version,
    stamp: meeting.changedAt,
    lastModified: meeting.changedAt,
    timezone: sender.timeZone,
    start: inZone(meeting.start),
    end: inZone(meeting.end),
    status: statuses[meeting.state],
    summary: oneLine(say.summary(meeting.host)),
    location: meeting.mode === 'inPerson' ? oneLine(meeting.place ?? '') : whereNot(meeting, say, sender),
    description: [
      ...(meeting.answered ? [say.answered] : []),
      `${say.reference}: ${meeting.reference}`,
      say.mode[meeting.mode],
      `${say.topic}: ${oneLine(meeting.topic)}`,
      ...new Set([whereTo(meeting, sender), sender.meetingUrl]),
    ].join('\n'),
    url: whereTo(meeting, sender),
    organizer: { name: oneLine(sender.administration), email: meeting.hostEmail ?? sender.mailFrom },
  });
  if (meeting.state !== 'cancelled') {
    for (const hours of meeting.reminderHours) {
      const description = oneLine(say.summary(meeting.host));
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: hours * 3600, description });
    }
  }
  if (meeting.mode === 'video') event.x([['CONFERENCE;VALUE=URI;FEATURE=VIDEO', whereTo(meeting, sender)]]); // RFC 7986, 5.11
  if (way === 'mail' && meeting.attendee.email) {
    event.createAttendee({
      name: oneLine(meeting.attendee.name),
      email: meeting.attendee.email,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.ACCEPTED,
      // They asked for this time themselves, so it is accepted; a later “decline” goes to the organizer. Where that is an
      // address that nobody reads, it would leave them believing that they had cancelled: then no answer is asked for.
      rsvp: meeting.hostEmail !== null,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block || null;
}

const mailMethod = ({ state }: CalendarMeeting): ICalCalendarMethod =>
  state === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;

function whereNot(meeting: CalendarMeeting, say: (typeof words)[Language], sender: CalendarSender): string {
  return meeting.mode === 'video' ? whereTo(meeting, sender) : say.phone;
}

/** What one opens: into the room of a video meeting, otherwise the page of the meeting. */
function whereTo({ mode }: CalendarMeeting, { roomUrl, meetingUrl }: CalendarSender): string {
  return (mode === 'video' && roomUrl) || meetingUrl;
}
