import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../../libs/domain/domain-error.js';
import { oneLine } from '../../libs/domain/one-line.js';
import type { Sender } from './sender.js';

/** A meeting as the one who receives needs it in a calendar: whom, about what, how to ring them, and no more. */
export interface HostMeeting {
  id: string;
  version: number;
  changedAt: Date;
  start: Date;
  end: Date;
  /** Not yet decided where it is false. */
  isSure: boolean;
  mode: 'inPerson' | 'video' | 'phone';
  place: string | null;
  topic: string;
  attendee: string;
  phone: string | null;
}

/** How often a calendar should ask again (RFC 7986, 5.7); many ask less often whatever one says. */
const REFRESH_SECONDS = 15 * 60;

const words = {
  bg: {
    name: (host: string) => `Срещи: ${host}`,
    waits: 'Чака одобрение',
    mode: { inPerson: 'На място', video: 'Видео', phone: 'По телефона' },
  },
  en: {
    name: (host: string) => `Meetings: ${host}`,
    waits: 'Awaiting approval',
    mode: { inPerson: 'In person', video: 'Video', phone: 'Phone' },
  },
};

/** The meetings of one host as an iCalendar feed (RFC 5545), times in UTC; what was called off is simply not in it. */
export function hostCalendar(
  host: string,
  meetings: readonly HostMeeting[],
  sender: Sender,
  language: Language,
): string {
  const say = words[language];
  const calendar = ical({
    prodId: { company: 'Priemno vreme', product: 'Host feed', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(say.name(host)),
    ttl: REFRESH_SECONDS,
  });
  for (const meeting of meetings) {
    const url = sender.officeUrl(meeting.id);
    calendar.createEvent({
      id: `${meeting.id}@${sender.host}`,
      sequence: meeting.version,
      stamp: meeting.changedAt,
      lastModified: meeting.changedAt,
      start: meeting.start,
      end: meeting.end,
      status: meeting.isSure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      summary: oneLine(`${meeting.attendee}: ${meeting.topic}`),
      location:
        meeting.mode === 'inPerson' ? oneLine(meeting.place ?? '') : placeElsewhere(meeting, say, sender),
      description: [
        ...(meeting.isSure ? [] : [say.waits]),
        [say.mode[meeting.mode], meeting.phone].filter(Boolean).join(', '),
        oneLine(meeting.topic),
        url,
      ].join('\n'),
      url,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The room asks whoever opens it to sign in: a feed is read by programs that nobody knows. */
function placeElsewhere({ id, mode }: HostMeeting, say: (typeof words)[Language], sender: Sender): string {
  return mode === 'video' ? sender.page(`/meetings/${id}/room`) : say.mode[mode];
}
