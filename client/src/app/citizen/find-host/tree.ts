import type { GroupNode, GroupSchedule, PublicSchedule } from 'contract/models';

/** One part of the start page: a group, how deep it lies, and who receives in it. */
export interface Section {
  id: string;
  name: string;
  depth: number;
  schedules: readonly Row[];
}

/** A schedule in the list; its next free time is known only where a group holds it. */
export type Row = Omit<GroupSchedule, 'nextFree'> & { nextFree?: string | null };

/** The tree as a page: groups in their order, those that hold nobody left out, the groupless at the end. */
export function sectionsOf(
  tree: readonly GroupNode[],
  found: readonly PublicSchedule[],
  nameOfOthers: string,
): Section[] {
  const wanted = new Set(found.map(({ id }) => id));
  const placed = new Set<string>();
  const walk = (group: GroupNode, depth: number): Section[] => {
    const schedules = group.schedules.filter(({ id }) => wanted.has(id));
    for (const { id } of schedules) placed.add(id);
    const below = group.children.flatMap((child) => walk(child, depth + 1));
    if (schedules.length === 0 && below.length === 0) return [];
    return [{ id: group.id, name: group.name, depth, schedules }, ...below];
  };
  const sections = tree.flatMap((group) => walk(group, 0));
  const others = found.filter(({ id }) => !placed.has(id));
  return others.length === 0
    ? sections
    : [...sections, { id: 'others', name: nameOfOthers, depth: 0, schedules: others }];
}
