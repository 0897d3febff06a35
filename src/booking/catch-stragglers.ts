import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';

/**
 * A citizen may book in the very moment in which an absence is entered, each transaction not seeing the other. Their
 * meeting is put on the absence's list afterwards, to be settled as the others were.
 */
export class CatchStragglers extends Command<void> {}

@CommandHandler(CatchStragglers)
export class CatchStragglersHandler implements ICommandHandler<CatchStragglers> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.em.execute(
      `insert into resettled_meeting (resettlement_id, meeting_id, planned_start, act)
       select r.id, m.id, m.start_at, case when r.deputy_host_id is null then r.meetings else 'deputy' end
         from resettlement r
         join closure c on c.id = r.id
         join meeting m on m.start_at < upper(r.closes) and m.end_at > lower(r.closes)
                       and (c.host_id is null or m.host_id = c.host_id)
                       and (c.schedule_ids is null or m.schedule_id = any (c.schedule_ids))
        where upper(r.closes) > ? and m.status in ('requested', 'approved') and m.start_at > ?
       on conflict do nothing`,
      [now, now],
    );
  }
}
