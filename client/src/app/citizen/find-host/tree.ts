import type { GroupNode, PublicSchedule } from 'contract/models';

/** One part of a page: a group, how deep it lies, and who receives in it. */
export interface Section<Schedule> {
  id: string;
  name: string;
  depth: number;
  schedules: readonly Schedule[];
}

/** The tree as a page: groups in their order, those that hold nobody left out, the groupless at the end. */
export function sectionsOf<Schedule extends { id: string }>(
  tree: readonly GroupNode[],
  found: readonly Schedule[],
  nameOfOthers: string,
): Section<Schedule>[] {
  const wanted = new Map(found.map((schedule) => [schedule.id, schedule]));
  const placed = new Set<string>();
  const walk = (group: GroupNode, depth: number): Section<Schedule>[] => {
    const schedules = group.schedules.flatMap(({ id }) => wanted.get(id) ?? []);
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

/** Everywhere that somebody receives; some hold their days in villages. */
export function placesOf(schedules: readonly Pick<PublicSchedule, 'place' | 'reception'>[]): string[] {
  return schedules
    .flatMap(({ place, reception }) => [place, ...reception.map((entry) => entry.place)])
    .filter((place): place is string => Boolean(place));
}

// Made once, when it is needed: to make it is dear.
let order: Intl.Collator | undefined;

/** Each place once, and in order: room 45 before room 201. */
export function inOrder(places: readonly string[]): string[] {
  order ??= new Intl.Collator('bg', { numeric: true });
  return [...new Set(places)].sort(order.compare);
}
