import type { OfficeGroup } from 'contract/models';

/** A group with its place in the tree, as one line of a list. */
export interface GroupRow {
  group: OfficeGroup;
  depth: number;
  /** Those with the same parent, in order. */
  siblings: readonly OfficeGroup[];
}

/** The tree from top to bottom, children below their parent, each level by its order. */
export function groupRows(groups: readonly OfficeGroup[]): GroupRow[] {
  const below = Map.groupBy(groups, ({ parentId }) => parentId);
  const rows = (parentId: string | null, depth: number): GroupRow[] => {
    const siblings = (below.get(parentId) ?? []).toSorted(
      (a, b) => a.order - b.order || a.name.localeCompare(b.name, 'bg'),
    );
    return siblings.flatMap((group) => [{ group, depth, siblings }, ...rows(group.id, depth + 1)]);
  };
  return rows(null, 0);
}

/** The groups that a group may be put under: not itself, and none below it. */
export function possibleParents(groups: readonly OfficeGroup[], of: OfficeGroup): OfficeGroup[] {
  const barred = new Set([of.id]);
  const rows = groupRows(groups);
  for (const { group } of rows) if (group.parentId && barred.has(group.parentId)) barred.add(group.id);
  return rows.map(({ group }) => group).filter(({ id }) => !barred.has(id));
}

/** Which groups get a new order when one moves up (-1) or down (1) among its siblings. */
export function reordered({ group, siblings }: GroupRow, step: 1 | -1): { id: string; order: number }[] {
  const from = siblings.findIndex(({ id }) => id === group.id);
  const to = from + step;
  const ids = siblings.map(({ id }) => id);
  if (to < 0 || to >= ids.length) return [];
  ids.splice(from, 1);
  ids.splice(to, 0, group.id);
  // Equal orders are common (all 0 at first): every sibling is numbered, and only those that change are sent.
  return ids
    .map((id, order) => ({ id, order }))
    .filter(({ id, order }) => siblings.find((sibling) => sibling.id === id)?.order !== order);
}
