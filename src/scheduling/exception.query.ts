import type { EntityManager } from '@mikro-orm/postgresql';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import type { Day } from './model/day.js';
import type { ReceptionException } from './model/schedule.js';

export interface ExceptionRow extends ReceptionException {
  id: string;
  windows: { from: string; to: string }[] | null;
}

const FIELDS = 'id, "from", "to", kind, windows, reason';

/** All exceptions of one schedule, the earliest first. */
export function readExceptions(em: EntityManager, scheduleId: string): Promise<ExceptionRow[]> {
  return em.execute<ExceptionRow[]>(
    `select ${FIELDS} from schedule_exception where schedule_id = ? order by "from", id`,
    [scheduleId],
  );
}

export async function readExceptionPage(
  em: EntityManager,
  scheduleId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<ExceptionRow>> {
  const after = fromCursor(cursor, 2)?.map(String);
  const rows = await em.execute<ExceptionRow[]>(
    `select ${FIELDS} from schedule_exception
      where schedule_id = ? ${after ? 'and ("from", id::text) > (?, ?)' : ''}
      order by "from", id::text limit ?`,
    [scheduleId, ...(after ?? []), limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.from, last.id]);
}

/** The exceptions that touch the dates, by schedule; one query for all of them. */
export async function readExceptionsBetween(
  em: EntityManager,
  scheduleIds: string[],
  from: Day,
  to: Day,
): Promise<Map<string, ExceptionRow[]>> {
  // Both are dates or times that begin with one, and dates sort as text.
  const rows = await em.execute<(ExceptionRow & { scheduleId: string })[]>(
    `select schedule_id as "scheduleId", ${FIELDS} from schedule_exception
      where schedule_id in (?) and left("from", 10) <= ? and left("to", 10) >= ? order by "from", id`,
    [scheduleIds, to, from],
  );
  return Map.groupBy(rows, (row) => row.scheduleId);
}
