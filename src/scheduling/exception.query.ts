import type { EntityManager } from '@mikro-orm/postgresql';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
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
