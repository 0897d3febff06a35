import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../../libs/domain/domain-error.js';
import { oneLine } from '../../libs/domain/one-line.js';
import type { Day } from './model/day.js';
import { knownMinutes } from './model/time-of-day.js';
import { instantAtOrAfter } from './model/wall-clock.js';
import type { Timetable, TimetableSchedule } from './timetable.answer.js';

/** How often a calendar should ask again; it need not, so it is only a hint (RFC 7986, 5.7). */
const REFRESH_SECONDS = 6 * 3_600;

const words = {
  bg: { name: 'Приемно време', order: 'Заповед' },
  en: { name: 'Reception hours', order: 'Order' },
};

/**
 * The hours as an iCalendar feed (RFC 5545), times in UTC; days without reception are not in it. An event's UID is its
 * schedule, date and beginning, so that a calendar which asks again finds the same events. They take nobody's time.
 * @param publicUrl the product's own address, without a slash at its end
 * @param stamp a day, so that the same hours give the same bytes all day
 */
export function timetableCalendar(
  { administration, timeZone, schedules }: Timetable,
  publicUrl: string,
  stamp: Day,
  language: Language,
): string {
  const say = words[language];
  const only = schedules.length === 1 ? schedules[0] : undefined;
  const calendar = ical({
    prodId: { company: 'Priemno vreme', product: 'Timetable', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine([say.name, only?.title ?? administration].join(': ')),
    ttl: REFRESH_SECONDS,
  });
  for (const schedule of schedules) {
    const url = `${publicUrl}/schedules/${schedule.id}`;
    for (const { date, windows, reason } of schedule.days)
      for (const { from, to, place } of windows)
        calendar.createEvent({
          id: `${schedule.id}-${date}-${from.replace(':', '')}@${new URL(publicUrl).hostname}`,
          stamp: new Date(instantAtOrAfter(stamp, 0, timeZone)),
          start: new Date(instantAtOrAfter(date, knownMinutes(from), timeZone)),
          end: new Date(instantAtOrAfter(date, knownMinutes(to), timeZone)),
          summary: summaryOf(schedule),
          location: place === null ? null : oneLine(place),
          description: [
            ...schedule.entries.map((entry) => oneLine(entry.words)),
            ...(reason ? [oneLine(reason)] : []),
            ...(schedule.orderNumber ? [`${say.order}: ${oneLine(schedule.orderNumber)}`] : []),
            url,
          ].join('\n'),
          url,
          transparency: ICalEventTransparency.TRANSPARENT,
        });
  }
  return `${calendar.toString()}\r\n`;
}

const summaryOf = ({ title, host }: TimetableSchedule): string =>
  oneLine(title === host.name ? title : `${title}: ${host.name}`);
