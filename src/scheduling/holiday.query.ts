import type { EntityManager } from '@mikro-orm/postgresql';
import { HolidayCalendar } from './model/holiday-calendar.js';
import type { Holiday } from './model/holidays.js';

/** A day that the administration made a holiday or a working day; it writes the name in one language. */
export type OwnHoliday = Omit<Holiday, 'name'> & { name: string };

export const OWN_HOLIDAYS = 'select date::text as date, kind, name from own_holiday order by date';

/** The official holidays with the administration's own changes, whose names are shown as written. */
export const calendarWith = (changes: OwnHoliday[]): HolidayCalendar =>
  HolidayCalendar.of(changes.map(({ name, ...day }) => ({ ...day, name: { bg: name, en: name } })));

/** The whole calendar, read in one query. */
export const readHolidayCalendar = async (em: EntityManager): Promise<HolidayCalendar> =>
  calendarWith(await em.execute<OwnHoliday[]>(OWN_HOLIDAYS));
