import type { EntityManager } from '@mikro-orm/postgresql';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import type { GroupRow } from './group.query.js';

/** Deeper than any administration's structure, and shallow enough to be drawn as a tree. */
const DEEPEST = 20;

/** Moves happen one after the other: two at once could each be right and together make a cycle. */
export async function holdTree(em: EntityManager): Promise<void> {
  await em.execute('lock table schedule_group in share row exclusive mode');
}

/** @throws ValidationFailed for a parent that does not exist, lies below the group, or is too deep */
export async function assertParent(em: EntityManager, { id, parentId }: GroupRow): Promise<void> {
  if (parentId === null) return;
  const above = isId(parentId) ? await idsAbove(em, parentId) : [];
  if (above.length === 0) refuse('Няма такава група.', 'There is no such group.');
  if (above.includes(id)) {
    refuse(
      'Групата не може да бъде в себе си или в група под нея.',
      'A group cannot lie in itself or in a group below it.',
    );
  }
  if (above.length + (await heightOf(em, id)) > DEEPEST) {
    refuse(`Групите са най-много ${DEEPEST} нива.`, `Groups lie at most ${DEEPEST} levels deep.`);
  }
}

/** The parent and all above it, the top last. */
async function idsAbove(em: EntityManager, parentId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `with recursive above (id, parent_id) as (
       select id, parent_id from schedule_group where id = ?
       union select g.id, g.parent_id from schedule_group g join above on g.id = above.parent_id
     ) select id from above`,
    [parentId],
  );
  return rows.map((row) => row.id);
}

/** How many levels the group and those below it take; a new one takes its own. */
async function heightOf(em: EntityManager, id: string): Promise<number> {
  const [row] = await em.execute<{ height: number | null }[]>(
    `with recursive below (id, level) as (
       select id, 1 from schedule_group where id = ?
       union all select g.id, level + 1 from schedule_group g join below on g.parent_id = below.id
     ) select max(level) as height from below`,
    [id],
  );
  return row?.height ?? 1;
}

function refuse(bg: string, en: string): never {
  throw new ValidationFailed([{ path: 'parentId', message: { bg, en } }]);
}
