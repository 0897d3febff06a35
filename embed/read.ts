import type { GroupNode } from 'contract/models/group-node';
import type { GroupSchedule } from 'contract/models/group-schedule';
import type { Slots } from 'contract/models/slots';
import type { Language } from './words';

/** A heading and whom one can see under it. */
export interface Group {
  name: string;
  schedules: GroupSchedule[];
}

/** Whose hours are shown: all, those of a group and below it, or one schedule. */
export interface Wanted {
  group: string | null;
  schedule: string | null;
}

export class Portal {
  /** @param address of the portal, ending in a slash */
  constructor(
    readonly address: string,
    private readonly language: Language,
  ) {}

  async groups(wanted: Wanted): Promise<Group[]> {
    const tree = await this.get<GroupNode[]>('groups');
    const roots = wanted.group === null ? tree : tree.flatMap((node) => find(node, wanted.group!));
    const seen = new Set<string>();
    return roots
      .flatMap(flat)
      .map(({ name, schedules }) => ({
        name,
        // A schedule may stand in several groups; here it is shown once.
        schedules: schedules.filter(({ id }) => {
          const isNew = !seen.has(id) && (wanted.schedule === null || wanted.schedule === id);
          if (isNew) seen.add(id);
          return isNew;
        }),
      }))
      .filter(({ schedules }) => schedules.length > 0);
  }

  slots(scheduleId: string, from: string, to: string): Promise<Slots> {
    return this.get(`schedules/${scheduleId}/slots?from=${from}&to=${to}`);
  }

  /** Where a schedule is read and booked; with a time that one is chosen already. */
  page(scheduleId?: string, start?: string): string {
    const at = start ? `?at=${encodeURIComponent(start)}` : '';
    return scheduleId ? `${this.address}schedules/${scheduleId}${at}` : this.address;
  }

  private async get<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.address}api/v1/${path}`, {
      headers: { 'accept-language': this.language },
      credentials: 'omit',
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as T;
  }
}

const flat = ({ name, schedules, children }: GroupNode): Group[] => [
  { name, schedules },
  ...children.flatMap(flat),
];

const find = (node: GroupNode, id: string): GroupNode[] =>
  node.id === id ? [node] : node.children.flatMap((child) => find(child, id));
