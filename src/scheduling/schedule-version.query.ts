import type { EntityManager } from '@mikro-orm/postgresql';
import type { ScheduleContent } from './model/schedule-aggregate.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';

/** What was public for a time, and who published it; names are today's, an erased person has none. */
export interface PublishedVersion {
  version: number;
  from: Date;
  to: Date | null;
  by: { kind: string; name: string | null };
  content: ScheduleContent;
}

/** A page of what a schedule published, the latest first. */
export async function listVersions(
  em: EntityManager,
  scheduleId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<PublishedVersion>> {
  const after = fromCursor(cursor, 1, ([version]) => Number.isInteger(version));
  const rows = await em.execute<(PublishedVersion & { from: Date | string; to: Date | string | null })[]>(
    `select v.version, v."from", v."to", v.content,
            json_build_object('kind', v.by->>'kind',
                              'name', coalesce(nullif(trim(concat(a.given_name, ' ', a.family_name)), ''), c.name)) as by
       from schedule_version v left join account a on a.id = (v.by->>'id')::uuid
       left join api_client c on c.id = (v.by->>'id')::uuid
      where v.schedule_id = ? and v.version < ?
      order by v.version desc limit ?`,
    [scheduleId, after?.[0] ?? 2 ** 31 - 1, limit + 1],
  );
  const versions = rows.map((row) => ({ ...row, from: new Date(row.from), to: row.to && new Date(row.to) }));
  return pageOf(versions, limit, (last) => [last.version]);
}
