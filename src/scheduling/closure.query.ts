import type { EntityManager } from '@mikro-orm/postgresql';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import type { Day } from './model/day.js';
import type { Closure } from './model/schedule.js';

/** A span in which nobody is received; with a host it is that host's absence. */
export interface ClosureRow extends Closure {
  id: string;
  hostId: string | null;
  /** Null means every schedule: of the host, or of the whole administration. */
  scheduleIds: string[] | null;
}

const FIELDS = 'id, host_id as "hostId", schedule_ids as "scheduleIds", "from", "to", reason';

/** All closures that touch the dates, the earliest first. */
export function readClosuresBetween(em: EntityManager, from: Day, to: Day): Promise<ClosureRow[]> {
  // Dates and times that begin with one, which sort as text.
  return em.execute<ClosureRow[]>(
    `select ${FIELDS} from closure where left("from", 10) <= ? and left("to", 10) >= ? order by "from", id`,
    [to, from],
  );
}

/** Those that close the schedule; one that is not stored yet has no id, and perhaps no host. */
export function closuresOf(
  rows: readonly ClosureRow[],
  schedule: { id?: string | null; hostId?: string | null },
): ClosureRow[] {
  return rows.filter(
    ({ hostId, scheduleIds }) =>
      (hostId === null || hostId === schedule.hostId) &&
      (scheduleIds === null || (schedule.id != null && scheduleIds.includes(schedule.id))),
  );
}

export async function readClosure(em: EntityManager, id: string): Promise<ClosureRow | undefined> {
  return (await em.execute<ClosureRow[]>(`select ${FIELDS} from closure where id = ?`, [id]))[0];
}

/**
 * Absences of hosts, or closures, that end on `today` or later, the earliest first; those that are over, the latest
 * first.
 */
export async function readClosurePage(
  em: EntityManager,
  { kind, when, today }: { kind: 'absence' | 'closure'; when: 'upcoming' | 'past'; today: Day },
  { limit, cursor }: PageQuery,
): Promise<Page<ClosureRow>> {
  const after = fromCursor(cursor, 2)?.map(String);
  const [ends, sign, order] = when === 'upcoming' ? ['>=', '>', 'asc'] : ['<', '<', 'desc'];
  const rows = await em.execute<ClosureRow[]>(
    `select ${FIELDS} from closure
      where host_id is ${kind === 'absence' ? 'not null' : 'null'} and left("to", 10) ${ends} ?
        ${after ? `and ("from", id::text) ${sign} (?, ?)` : ''}
      order by "from" ${order}, id::text ${order} limit ?`,
    [today, ...(after ?? []), limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.from, last.id]);
}
