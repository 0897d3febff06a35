import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';

export const HOST_KINDS = ['official', 'specialist', 'department'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

export interface HostRow {
  id: string;
  name: string;
  kind: HostKind;
  position: string | null;
  place: string | null;
  email: string | null;
}

const FIELDS = 'id, name, kind, position, place, email';

export async function readHosts(em: EntityManager, { limit, cursor }: PageQuery): Promise<Page<HostRow>> {
  const after = fromCursor(cursor, 2)?.map(String);
  const rows = await em.execute<HostRow[]>(
    `select ${FIELDS} from host ${after ? 'where (name, id::text) > (?, ?)' : ''}
      order by name, id::text limit ?`,
    [...(after ?? []), limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.name, last.id]);
}

/** @throws NotFound */
export async function readHost(em: EntityManager, id: string): Promise<HostRow> {
  const [row] = await em.execute<HostRow[]>(`select ${FIELDS} from host where id = ?`, [id]);
  if (!row) throw new NotFound();
  return row;
}
