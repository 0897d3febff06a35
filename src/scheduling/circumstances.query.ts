import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClosureRow } from './closure.query.js';
import { calendarWith, OWN_HOLIDAYS, type OwnHoliday } from './holiday.query.js';
import type { Day } from './model/day.js';
import type { HolidayCalendar } from './model/holiday-calendar.js';
import type { ReceptionException } from './model/schedule.js';

/** All that changes what the rules of schedules offer on some dates. */
export interface Circumstances {
  exceptions: Map<string, ReceptionException[]>;
  closures: ClosureRow[];
  calendar: HolidayCalendar;
}

/** The rows of a `select` as one value, an empty list where there are none. */
export const jsonList = (select: string): string =>
  `(select coalesce(json_agg(one), '[]') from (${select}) one)`;

interface Row {
  exceptions: (ReceptionException & { scheduleId: string })[];
  closures: ClosureRow[];
  changes: OwnHoliday[];
}

/** One query for all schedules and all kinds: whoever looks for times waits for each round trip to the database. */
export async function readCircumstances(
  em: EntityManager,
  scheduleIds: string[],
  from: Day,
  to: Day,
): Promise<Circumstances> {
  // Ends of spans are dates or times that begin with one, and dates sort as text.
  const [row] = await em.execute<[Row]>(
    `select ${jsonList(`select schedule_id as "scheduleId", "from", "to", kind, windows, reason from schedule_exception
                     where schedule_id in (?) and left("from", 10) <= ? and left("to", 10) >= ? order by "from", id`)} as exceptions,
            ${jsonList(`select id, host_id as "hostId", schedule_ids as "scheduleIds", "from", "to", reason from closure
                     where left("from", 10) <= ? and left("to", 10) >= ? order by "from", id`)} as closures,
            ${jsonList(OWN_HOLIDAYS)} as changes`,
    [scheduleIds, to, from, to, from],
  );
  return {
    exceptions: Map.groupBy(row.exceptions, ({ scheduleId }) => scheduleId),
    closures: row.closures,
    calendar: calendarWith(row.changes),
  };
}
