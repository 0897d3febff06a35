import type { EntityManager } from '@mikro-orm/postgresql';
import { HolidayCalendar } from './model/holiday-calendar.js';
import type { Holiday } from './model/holidays.js';

/** The official holidays with the administration's own changes, read in one query. */
export async function readHolidayCalendar(em: EntityManager): Promise<HolidayCalendar> {
  const changes = await em.execute<{ date: string; kind: Holiday['kind']; name: string }[]>(
    'select date::text as date, kind, name from own_holiday order by date',
  );
  // The administration writes a name in one language; it is shown as written.
  return HolidayCalendar.of(changes.map(({ name, ...day }) => ({ ...day, name: { bg: name, en: name } })));
}
