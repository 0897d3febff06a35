import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClosureRow } from './closure.query.js';
import type { Day } from './model/day.js';
import { HolidayCalendar } from './model/holiday-calendar.js';
import type { Holiday } from './model/holidays.js';
import type { ReceptionException } from './model/schedule.js';

/** All that changes what the rules of schedules offer on some dates. */
export interface Circumstances {
  exceptions: Map<string, ReceptionException[]>;
  closures: ClosureRow[];
  calendar: HolidayCalendar;
}

interface Row {
  exceptions: (ReceptionException & { scheduleId: string })[];
  closures: ClosureRow[];
  changes: (Omit<Holiday, 'name'> & { name: string })[];
}

/** One query for all schedules and all kinds: whoever looks for times waits for each round trip to the database. */
export async function readCircumstances(
  em: EntityManager,
  scheduleIds: string[],
  from: Day,
  to: Day,
): Promise<Circumstances> {
  // Ends of spans are dates or times that begin with one, and dates sort as text.
  const list = (select: string) => `(select coalesce(json_agg(one), '[]') from (${select}) one)`;
  const [row] = await em.execute<[Row]>(
    `select ${list(`select schedule_id as "scheduleId", "from", "to", kind, windows, reason from schedule_exception
                     where schedule_id in (?) and left("from", 10) <= ? and left("to", 10) >= ? order by "from", id`)} as exceptions,
            ${list(`select id, host_id as "hostId", schedule_ids as "scheduleIds", "from", "to", reason from closure
                     where left("from", 10) <= ? and left("to", 10) >= ? order by "from", id`)} as closures,
            ${list('select date::text as date, kind, name from own_holiday order by date')} as changes`,
    [scheduleIds, to, from, to, from],
  );
  return {
    exceptions: Map.groupBy(row.exceptions, ({ scheduleId }) => scheduleId),
    closures: row.closures,
    calendar: HolidayCalendar.of(
      row.changes.map(({ name, ...day }) => ({ ...day, name: { bg: name, en: name } })),
    ),
  };
}
