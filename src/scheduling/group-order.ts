import type { EntityManager } from '@mikro-orm/postgresql';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import type { GroupRow } from './group.query.js';

/**
 * Makes room for a group among its siblings, which are numbered anew: many have the same order at first.
 * @param before the sibling it is to stand before; null for the last place
 * @returns the order that it gets itself
 * @throws ValidationFailed for one that is no sibling
 */
export async function standBefore(
  em: EntityManager,
  { id, parentId }: GroupRow,
  before: string | null,
): Promise<number> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from schedule_group where parent_id is not distinct from ?::uuid and id <> ?
      order by "order", name, id`,
    [parentId, id],
  );
  const siblings = rows.map((row) => row.id);
  const place = before === null ? siblings.length : siblings.indexOf(before);
  if (place < 0) {
    const message = { bg: 'Там няма такава група.', en: 'There is no such group there.' };
    throw new ValidationFailed([{ path: 'before', message }]);
  }
  siblings.splice(place, 0, id);
  await em.execute(
    `update schedule_group g set "order" = s.place - 1
       from jsonb_array_elements_text(?::jsonb) with ordinality as s (id, place)
      where g.id = s.id::uuid and g."order" <> s.place - 1`,
    [JSON.stringify(siblings)],
  );
  return place;
}
