import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { isId } from '../../libs/domain/id.js';
import { UNFINISHED } from '../platform/events/unfinished-reactions.js';
import { fromCursor, type PageQuery, pageOf } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import type { UnfinishedPage, UnfinishedReaction } from './unfinished.answer.js';

type Row = Omit<UnfinishedReaction, 'at' | 'failedAt' | 'runAgainAt'> & {
  at: Date | string;
  failedAt: Date | string | null;
  runAgainAt: Date | string | null;
};

/** What is not done an hour after its event, the oldest event first. */
@Injectable()
export class Unfinished {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async page({ limit, cursor }: PageQuery): Promise<UnfinishedPage> {
    const after = fromCursor(cursor, 2, ([id]) => isId(String(id)))?.map(String);
    const rows = await this.em.execute<Row[]>(
      `select u.event_id as "eventId", e.name as event, e.occurred_at as at, u.reaction, u.fault,
              u.failed_at as "failedAt", u.run_again_at as "runAgainAt",
              case when m.id is not null then jsonb_build_object('id', m.id, 'reference', m.reference) end as meeting
         from ${UNFINISHED} left join meeting m on m.id = e.aggregate_id
        ${after ? `where (u.event_id, coalesce(u.reaction, '')) > (?::uuid, ?)` : ''}
        order by u.event_id, coalesce(u.reaction, '') limit ?`,
      [...(after ?? []), limit + 1],
    );
    const zone = await this.settings.timeZone();
    const instant = (at: Date | string): string => formatInstant(new Date(at).getTime(), zone);
    const shown = rows.map(({ at, failedAt, runAgainAt, ...row }) => ({
      ...row,
      at: instant(at),
      failedAt: failedAt && instant(failedAt),
      runAgainAt: runAgainAt && instant(runAgainAt),
    }));
    return pageOf(shown, limit, ({ eventId, reaction }) => [eventId, reaction ?? '']);
  }
}
