import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Page, PageQuery } from '../platform/http/page.js';
import { type ClosureRow, Closures } from '../scheduling/index.js';
import type { MeetingHost } from './meeting.answer.js';
import type { Closure, ClosedSchedule } from './resettlement.answer.js';

/** Absences or closures, with how far the meetings in them are settled. */
@Injectable()
export class ClosureList {
  constructor(
    private readonly em: EntityManager,
    private readonly closures: Closures,
  ) {}

  async page(
    kind: 'absence' | 'closure',
    when: 'upcoming' | 'past',
    page: PageQuery,
  ): Promise<Page<Closure>> {
    const { items, nextCursor } = await this.closures.page(kind, when, page);
    const more = await this.more(items);
    return {
      items: items.flatMap(({ id, from, to, reason, scheduleIds }) => {
        const known = more.get(id);
        // Taken back between the two reads.
        if (!known) return [];
        const { host, schedules, meetings, waiting, toDecide } = known;
        return [
          { id, host, from, to, reason, schedules: scheduleIds && schedules, meetings, waiting, toDecide },
        ];
      }),
      nextCursor,
    };
  }

  private async more(rows: ClosureRow[]): Promise<Map<string, More>> {
    if (rows.length === 0) return new Map();
    const found = await this.em.execute<More[]>(
      `select c.id,
              case when h.id is not null
                then jsonb_build_object('id', h.id, 'name', h.name, 'position', h.position) end as host,
              coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title) order by s.title, s.id)
                          from schedule s where s.id = any (c.schedule_ids)), '[]') as schedules,
              count(w.meeting_id)::int as meetings,
              count(*) filter (where w.meeting_id is not null and w.done_at is null)::int as waiting,
              count(*) filter (where w.outcome = 'notPossible')::int as "toDecide"
         from closure c
         left join host h on h.id = c.host_id
         left join resettled_meeting w on w.resettlement_id = c.id
        where c.id in (?) group by c.id, h.id`,
      [rows.map(({ id }) => id)],
    );
    return new Map(found.map((row) => [row.id, row]));
  }
}

interface More {
  id: string;
  host: MeetingHost | null;
  schedules: ClosedSchedule[];
  meetings: number;
  waiting: number;
  toDecide: number;
}
