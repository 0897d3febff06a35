import type { EntityManager } from '@mikro-orm/postgresql';

/** A group as reports name it: with those above. */
export interface NamedGroup {
  id: string;
  /** „Архитектура › Кадастър“ */
  name: string;
}

interface Row extends NamedGroup {
  parentId: string | null;
}

/** Every group in the order of the tree, or one with all below it. */
export async function namedGroups(em: EntityManager, top?: string): Promise<NamedGroup[]> {
  const rows = await em.execute<Row[]>(
    'select id, name, parent_id as "parentId" from schedule_group order by "order", name, id',
  );
  const below = (parentId: string | null, above: string): NamedGroup[] =>
    rows.filter((row) => row.parentId === parentId).flatMap((row) => withAllBelow(row, above));
  const withAllBelow = ({ id, name }: NamedGroup, above: string): NamedGroup[] => [
    { id, name: above + name },
    ...below(id, `${above}${name} › `),
  ];
  if (!top) return below(null, '');
  return rows.filter(({ id }) => id === top).flatMap((row) => withAllBelow(row, ''));
}
