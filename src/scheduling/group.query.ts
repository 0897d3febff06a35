import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';

/** A group names its parent; siblings stand by `order`, then by name. */
export interface GroupRow {
  id: string;
  name: string;
  parentId: string | null;
  order: number;
}

const FIELDS = 'id, name, parent_id as "parentId", "order"';

export async function readGroups(em: EntityManager, { limit, cursor }: PageQuery): Promise<Page<GroupRow>> {
  const after = fromCursor(cursor, 3);
  const rows = await em.execute<GroupRow[]>(
    `select ${FIELDS} from schedule_group
     ${after ? 'where ("order"::numeric, name, id::text) > (?::numeric, ?, ?)' : ''}
      order by "order"::numeric, name, id::text limit ?`,
    [...(after ? [String(Number(after[0])), String(after[1]), String(after[2])] : []), limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.order, last.name, last.id]);
}

/** Every group, in the order of siblings. */
export function readAllGroups(em: EntityManager): Promise<GroupRow[]> {
  return em.execute<GroupRow[]>(`select ${FIELDS} from schedule_group order by "order", name, id`);
}

/** @throws NotFound */
export async function readGroup(em: EntityManager, id: string): Promise<GroupRow> {
  const [row] = await em.execute<GroupRow[]>(`select ${FIELDS} from schedule_group where id = ?`, [id]);
  if (!row) throw new NotFound();
  return row;
}
