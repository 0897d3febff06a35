import type { EntityManager } from '@mikro-orm/postgresql';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import type { Mode } from './model/schedule.js';
import type { ScheduleStatus } from './model/schedule-aggregate.js';
import { readScheduleViews, type ScheduleView } from './schedule-view.query.js';

export interface ScheduleFilter {
  /** Part of the title, of the place, or of the host's name, position or place. */
  q?: string | null;
  /** The group or any below it. */
  groupId?: string | null;
  mode?: Mode | null;
  hostId?: string | null;
  status?: ScheduleStatus | null;
}

/** A page of schedules by title. */
export async function listSchedules(
  em: EntityManager,
  filter: ScheduleFilter,
  { limit, cursor }: PageQuery,
): Promise<Page<ScheduleView>> {
  const after = fromCursor(cursor, 2)?.map(String);
  const conditions: [string, unknown[]][] = [['true', []]];
  if (after) conditions.push(['(s.title, s.id::text) > (?, ?)', after]);
  if (filter.status) conditions.push(['s.status = ?', [filter.status]]);
  if (filter.hostId) conditions.push(['s.host_id = ?', [filter.hostId]]);
  if (filter.mode) conditions.push([`s.rules -> 'modes' @> ?::jsonb`, [JSON.stringify([filter.mode])]]);
  if (filter.groupId) conditions.push([IN_GROUP, [filter.groupId]]);
  for (const word of filter.q?.split(/\s+/) ?? []) conditions.push([HAS_WORD, [contains(word)]]);
  const rows = await readScheduleViews(
    em,
    `where ${conditions.map(([sql]) => sql).join(' and ')} order by s.title, s.id::text limit ?`,
    [...conditions.flatMap(([, parameters]) => parameters), limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.title, last.id]);
}

const HAS_WORD = `concat_ws(' ', s.title, s.place, h.name, h.position, h.place) ilike ?`;

const IN_GROUP = `exists (
  with recursive below (id) as (
    select ?::uuid union select g.id from schedule_group g join below on g.parent_id = below.id
  ) select 1 from schedule_in_group i join below on below.id = i.group_id where i.schedule_id = s.id)`;

/** What people type is text, not a pattern. */
const contains = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
