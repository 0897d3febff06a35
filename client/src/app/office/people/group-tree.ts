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

/** Where a group stands: under which other one, and before which of its siblings; null is the top and the end. */
export interface GroupPlace {
  parentId: string | null;
  before: string | null;
}

export type GroupStep = 'up' | 'down' | 'in' | 'out';

/** The rows without a group and those below it, which go with it wherever it goes. */
export function withoutBranch(rows: readonly GroupRow[], id: string): GroupRow[] {
  const branch = new Set([id]);
  for (const { group } of rows) if (group.parentId && branch.has(group.parentId)) branch.add(group.id);
  return rows.filter(({ group }) => !branch.has(group.id));
}

/** Where one step leads: past a sibling, into the one above, or out behind its parent; null where there is no way. */
export function stepTo(
  rows: readonly GroupRow[],
  { group, siblings }: GroupRow,
  step: GroupStep,
): GroupPlace | null {
  const place = siblings.findIndex(({ id }) => id === group.id);
  const { parentId } = group;
  if (step === 'up') return place > 0 ? { parentId, before: siblings[place - 1]!.id } : null;
  if (step === 'down') {
    return place < siblings.length - 1 ? { parentId, before: siblings[place + 2]?.id ?? null } : null;
  }
  if (step === 'in') return place > 0 ? { parentId: siblings[place - 1]!.id, before: null } : null;
  const parent = rows.find((row) => row.group.id === parentId);
  if (!parent) return null;
  const next = parent.siblings[parent.siblings.findIndex(({ id }) => id === parentId) + 1];
  return { parentId: parent.group.parentId, before: next?.id ?? null };
}

/**
 * Where a group goes that is let go among the others.
 * @param index how many of the other rows are above it
 * @param depth how far in it was held; no further than a child of the row above, no less than the row below needs
 */
export function dropAt(others: readonly GroupRow[], index: number, depth: number): GroupPlace {
  const [above, below] = [others[index - 1], others[index]];
  const level = Math.min(Math.max(depth, below?.depth ?? 0, 0), above ? above.depth + 1 : 0);
  const upwards = others.slice(0, index).reverse();
  const parentId = level === 0 ? null : (upwards.find((row) => row.depth === level - 1)?.group.id ?? null);
  const next = others.slice(index).find((row) => row.depth <= level);
  return { parentId, before: next?.group.parentId === parentId ? next.group.id : null };
}

/** The groups as they will stand once it is there. */
export function placed(
  groups: readonly OfficeGroup[],
  id: string,
  { parentId, before }: GroupPlace,
): OfficeGroup[] {
  const siblings = groupRows(groups)
    .map(({ group }) => group)
    .filter((group) => group.parentId === parentId && group.id !== id)
    .map((group) => group.id);
  siblings.splice(before === null ? siblings.length : siblings.indexOf(before), 0, id);
  return groups.map((group) => {
    const moved = group.id === id ? { ...group, parentId } : group;
    return moved.parentId === parentId ? { ...moved, order: siblings.indexOf(moved.id) } : moved;
  });
}
