import { getMeetingCalendar } from 'contract/functions';
import type { Meeting } from 'contract/models';

type Entry = Pick<Meeting, 'id' | 'scheduleTitle' | 'start' | 'end' | 'place' | 'reference'>;

/** Where the browser fetches a meeting's calendar file by itself, so that the phone offers to open it. */
export const calendarAddress = (meetingId: string): string =>
  getMeetingCalendar.PATH.replace('{id}', meetingId);

/** What another company is told when the citizen follows the link: when, where and whom, not what about. */
const entry = ({ id, scheduleTitle, place, reference }: Entry, site: string) => ({
  title: scheduleTitle,
  place: place ?? '',
  about: `${reference}\n${site}/meetings/${id}`,
});

const inUtc = (at: string): string => new Date(at).toISOString().replace(/\.\d+/, '');

/** Google's page that asks whether to take an entry in. */
export function googleCalendar(meeting: Entry, site: string): string {
  const { title, place, about } = entry(meeting, site);
  const dates = [meeting.start, meeting.end].map((at) => inUtc(at).replace(/[-:]/g, '')).join('/');
  const asked = { action: 'TEMPLATE', text: title, dates, location: place, details: about };
  return `https://calendar.google.com/calendar/render?${new URLSearchParams(asked)}`;
}

/** The same of Outlook on the web. It reads a plus as a plus: blanks must be `%20`. */
export function outlookCalendar(meeting: Entry, site: string): string {
  const { title, place, about } = entry(meeting, site);
  const asked = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: inUtc(meeting.start),
    enddt: inUtc(meeting.end),
    location: place,
    body: about,
  };
  const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://outlook.live.com/calendar/0/action/compose?${query.join('&')}`;
}
