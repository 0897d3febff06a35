import { Injectable } from '@nestjs/common';
import type { Language } from '../../libs/domain/domain-error.js';
import { OfferedTimes, receptionWords, type ScheduleView } from '../scheduling/index.js';
import type { GroupNode, GroupSchedule, NextTime } from './free-times.answer.js';
import { NextTimes } from './next-times.query.js';

/** The public tree of groups with the published schedules and the next free time of each. */
@Injectable()
export class PublicTree {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly next: NextTimes,
  ) {}

  /** A number of queries that does not grow with groups or schedules. Groups without any schedule below are left out. */
  async read(language: Language): Promise<GroupNode[]> {
    const schedules = await this.offered.publishedSchedules();
    const next = await this.next.of(schedules);
    const listed = new Map(schedules.map((s) => [s, present(s, next.get(s.id)!, language)]));
    const nodes = new Map<string, GroupNode & { parentId: string | null }>();
    const groups = await this.offered.groupTree();
    for (const { id, name, parentId } of groups)
      nodes.set(id, { id, name, parentId, children: [], schedules: [] });
    for (const [schedule, answer] of listed) {
      for (const group of schedule.groups) nodes.get(group.id)?.schedules.push(answer);
    }
    for (const node of nodes.values()) if (node.parentId) nodes.get(node.parentId)?.children.push(node);
    return [...nodes.values()].filter((node) => node.parentId === null).flatMap(withSchedules);
  }
}

function withSchedules({ id, name, children, schedules }: GroupNode): GroupNode[] {
  const below = children.flatMap(withSchedules);
  return below.length + schedules.length > 0 ? [{ id, name, children: below, schedules }] : [];
}

function present(
  { id, title, host, place, rules }: ScheduleView,
  next: NextTime,
  language: Language,
): GroupSchedule {
  return {
    id,
    title,
    host: { id: host.id, name: host.name, position: host.position, kind: host.kind },
    place: place ?? host.place,
    modes: rules.modes,
    receptionWords: receptionWords(rules)[language],
    ...next,
  };
}
