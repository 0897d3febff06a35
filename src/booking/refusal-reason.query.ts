import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import type { RefusalReason } from './refusal-reason.answer.js';

const FIELDS = 'id, text, text_en as "textEn", "order", active';

/** The list as the administration arranged it. */
export async function readRefusalReasons(
  em: EntityManager,
  { limit, cursor }: PageQuery,
): Promise<Page<RefusalReason>> {
  const after = fromCursor(cursor, 2);
  const rows = await em.execute<RefusalReason[]>(
    `select ${FIELDS} from refusal_reason
     ${after ? 'where ("order"::numeric, id::text) > (?::numeric, ?)' : ''}
      order by "order"::numeric, id::text limit ?`,
    [...(after ? [String(Number(after[0])), String(after[1])] : []), limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.order, last.id]);
}

/** @throws NotFound */
export async function readRefusalReason(em: EntityManager, id: string): Promise<RefusalReason> {
  const [row] = await em.execute<RefusalReason[]>(`select ${FIELDS} from refusal_reason where id = ?`, [id]);
  if (!row) throw new NotFound();
  return row;
}
