import type { EntityManager } from '@mikro-orm/postgresql';
import type { HostKind } from './host.query.js';
import type { ScheduleRules } from './model/schedule.js';
import type { ScheduleStatus } from './model/schedule-aggregate.js';

/** A schedule with its host and groups, as other contexts and answers need it. */
export interface ScheduleView {
  id: string;
  version: number;
  title: string;
  status: ScheduleStatus;
  place: string | null;
  instructions: string | null;
  host: {
    id: string;
    name: string;
    kind: HostKind;
    position: string | null;
    place: string | null;
    email: string | null;
  };
  groups: { id: string; name: string }[];
  rules: ScheduleRules;
}

/** A `select` up to its `where`, which speaks of `s` (schedule) and `h` (host). */
export const SCHEDULE_VIEW = `
  select s.id, s.version, s.title, s.status, s.place, s.instructions, s.rules,
         json_build_object('id', h.id, 'name', h.name, 'kind', h.kind, 'position', h.position,
                           'place', h.place, 'email', h.email) as host,
         coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g."order", g.name)
                     from schedule_in_group i join schedule_group g on g.id = i.group_id
                    where i.schedule_id = s.id), '[]') as groups
    from schedule s join host h on h.id = s.host_id`;

/** `where` and `order` speak of `s` (schedule) and `h` (host). */
export function readScheduleViews(
  em: EntityManager,
  whereAndOrder: string,
  parameters: unknown[] = [],
): Promise<ScheduleView[]> {
  return em.execute<ScheduleView[]>(`${SCHEDULE_VIEW} ${whereAndOrder}`, parameters);
}

export async function readScheduleView(em: EntityManager, id: string): Promise<ScheduleView | undefined> {
  return (await readScheduleViews(em, 'where s.id = ?', [id]))[0];
}
