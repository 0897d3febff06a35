import { getMeetingCalendar } from 'contract/functions';

/** Where the browser fetches a meeting's calendar file by itself, so that the phone offers to open it. */
export const calendarAddress = (meetingId: string): string =>
  getMeetingCalendar.PATH.replace('{id}', meetingId);
