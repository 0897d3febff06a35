import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../../libs/domain/domain-error.js';
import { oneLine } from '../../libs/domain/one-line.js';
import { formatInstant } from '../scheduling/index.js';
import type { FreeSlot } from './model/free-days.js';
import { pageOfTime } from './page-of-time.js';

/** How often a calendar should ask again; it need not, so it is only a hint (RFC 7986, 5.7). */
const REFRESH_SECONDS = 3_600;

const words = {
  bg: { name: 'Свободни часове', free: 'Свободен час', book: 'Запишете се' },
  en: { name: 'Free times', free: 'Free', book: 'Book' },
};

/**
 * The free times of one schedule as an iCalendar feed (RFC 5545), times in UTC. Each leads to the page where it is
 * booked, and takes nobody's time; one that is taken is gone at the next look.
 * @param stamp an instant, so that the same times give the same bytes for as long as it stays
 */
export function freeTimesCalendar(
  schedule: { id: string; title: string },
  slots: readonly FreeSlot[],
  { publicUrl, timeZone }: { publicUrl: string; timeZone: string },
  stamp: Date,
  language: Language,
): string {
  const say = words[language];
  const title = oneLine(schedule.title);
  const calendar = ical({
    prodId: { company: 'Priemno vreme', product: 'Free times', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: `${say.name}: ${title}`,
    ttl: REFRESH_SECONDS,
  });
  for (const { start, end, place } of slots) {
    const url = pageOfTime(publicUrl, schedule.id, formatInstant(start, timeZone));
    calendar.createEvent({
      id: `${schedule.id}-${start / 60_000}-free@${new URL(publicUrl).hostname}`,
      stamp,
      start: new Date(start),
      end: new Date(end),
      summary: `${say.free}: ${title}`,
      location: place === null ? null : oneLine(place),
      description: `${say.book}: ${url}`,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
