import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { dayBounds, dayOf } from '../scheduling/index.js';

/** A meeting of today that is agreed on and not over, without a word about whose it is. */
export interface Visit {
  meetingId: string;
  hostId: string;
  /** The host's name and position. */
  host: string;
  position: string | null;
  place: string | null;
  start: Date;
  end: Date;
  /** How many are received at once. */
  capacity: number;
  /** Null where the citizen is still expected. */
  number: number | null;
  calledAt: Date | null;
  calls: number;
  unanswered: boolean;
}

type Row = Omit<Visit, 'start' | 'end' | 'calledAt'> & {
  start: Date | string;
  end: Date | string;
  calledAt: Date | string | null;
};

/** Who is expected today, who has arrived and who was called: what a corridor may know. */
@Injectable()
export class TodaysVisits {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of their meetings. @param hostIds empty means every host */
  async of(hostIds: string[]): Promise<Visit[]> {
    const zone = await this.settings.timeZone();
    const [from, to] = dayBounds(dayOf(this.clock.now().getTime(), zone), zone);
    const rows = await this.em.execute<Row[]>(
      `select m.id as "meetingId", h.id as "hostId", h.name as host, h.position,
              coalesce(a.place, m.place, h.place) as place, m.start_at as start, m.end_at as "end",
              coalesce((s.rules->>'capacity')::int, 1) as capacity, a.number, a.called_at as "calledAt",
              coalesce(a.calls, 0) as calls, a.unanswered_at is not null as unanswered
         from meeting m join host h on h.id = m.host_id join schedule s on s.id = m.schedule_id
         left join arrival a on a.meeting_id = m.id
        where m.start_at >= ? and m.start_at < ? and m.status in ('approved', 'checkedIn')
              ${hostIds.length > 0 ? 'and m.host_id in (?)' : ''}
        order by m.start_at, a.number, m.id`,
      [new Date(from), new Date(to), ...(hostIds.length > 0 ? [hostIds] : [])],
    );
    return rows.map(({ start, end, calledAt, ...row }) => ({
      ...row,
      start: new Date(start),
      end: new Date(end),
      calledAt: calledAt ? new Date(calledAt) : null,
    }));
  }
}
