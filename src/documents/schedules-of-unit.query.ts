import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { foldText } from '../../libs/domain/fold.js';
import { Settings } from '../platform/settings/settings.js';

/** A published schedule where the responsible unit can be met. */
export interface ScheduleOfUnit {
  id: string;
  title: string;
}

/** Who receives for a unit of AKSTER OFFICE. */
@Injectable()
export class SchedulesOfUnit {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  /**
   * As the administrator has said for the unit; otherwise the group, and failing that the hosts, of the same name, so
   * that nobody need say what is plain. Published ones by title; none where nothing fits.
   */
  async find(unit: string): Promise<ScheduleOfUnit[]> {
    const isIt = (name: string): boolean => foldText(name) === foldText(unit);
    const chosen = (await this.settings.all()).documentUnits.filter((one) => isIt(one.unit));
    if (chosen.length > 0)
      return this.published(
        chosen.flatMap(({ scheduleId }) => scheduleId ?? []),
        chosen.flatMap(({ groupId }) => groupId ?? []),
        [],
      );
    const groups = await this.named('schedule_group', isIt);
    const fromGroups = groups.length > 0 ? await this.published([], groups, []) : [];
    if (fromGroups.length > 0) return fromGroups;
    const hosts = await this.named('host', isIt);
    return hosts.length > 0 ? this.published([], [], hosts) : [];
  }

  private async named(table: 'schedule_group' | 'host', isIt: (name: string) => boolean): Promise<string[]> {
    const all = await this.em.execute<{ id: string; name: string }[]>(`select id, name from ${table}`);
    return all.filter(({ name }) => isIt(name)).map(({ id }) => id);
  }

  /** Of a group also what stands in the groups below it. */
  private published(schedules: string[], groups: string[], hosts: string[]): Promise<ScheduleOfUnit[]> {
    const list = (ids: string[]): string => `{${ids.join(',')}}`;
    return this.em.execute<ScheduleOfUnit[]>(
      `with recursive below as (
         select id from schedule_group where id = any(?::uuid[])
         union select g.id from schedule_group g join below b on g.parent_id = b.id)
       select s.id, s.title from schedule s
        where s.status = 'published'
          and (s.id = any(?::uuid[]) or s.host_id = any(?::uuid[])
            or s.id in (select i.schedule_id from schedule_in_group i join below b on b.id = i.group_id))
        order by s.title, s.id limit 20`,
      [list(groups), list(schedules), list(hosts)],
    );
  }
}
