import type { EntityManager } from '@mikro-orm/postgresql';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import type { Mode } from './model/schedule.js';
import type { ScheduleStatus } from './model/schedule-aggregate.js';
import { type SearchedWords, searchSchedules } from './schedule-search.query.js';
import { readScheduleViews, type ScheduleView } from './schedule-view.query.js';

export interface ScheduleFilter extends SearchedWords {
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
  return pageOf(await findSchedules(em, filter, cursor, limit + 1), limit, placeInList);
}

/** All schedules that fit, by title, from the cursor on. */
export async function findSchedules(
  em: EntityManager,
  filter: ScheduleFilter,
  cursor?: string,
  most?: number,
): Promise<ScheduleView[]> {
  const after = fromCursor(cursor, 2)?.map(String);
  const found = await searchSchedules(em, filter);
  if (found?.length === 0) return [];
  const conditions: [string, unknown[]][] = [['true', []]];
  if (after) conditions.push(['(s.title, s.id::text) > (?, ?)', after]);
  if (found) conditions.push(['s.id in (?)', [found]]);
  if (filter.status) conditions.push(['s.status = ?', [filter.status]]);
  if (filter.hostId) conditions.push(['s.host_id = ?', [filter.hostId]]);
  if (filter.mode) conditions.push([`s.rules -> 'modes' @> ?::jsonb`, [JSON.stringify([filter.mode])]]);
  if (filter.groupId) conditions.push([IN_GROUP, [filter.groupId]]);
  return readScheduleViews(
    em,
    `where ${conditions.map(([sql]) => sql).join(' and ')} order by s.title, s.id::text limit ?`,
    [...conditions.flatMap(([, parameters]) => parameters), most ?? null],
  );
}

/** Where a schedule stands in such a list, for the cursor. */
export const placeInList = ({ title, id }: Pick<ScheduleView, 'title' | 'id'>): string[] => [title, id];

const IN_GROUP = `exists (
  with recursive below (id) as (
    select ?::uuid union select g.id from schedule_group g join below on g.parent_id = below.id
  ) select 1 from schedule_in_group i join below on below.id = i.group_id where i.schedule_id = s.id)`;
