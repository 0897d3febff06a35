import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';
import { releaseOffers } from './release-offers.js';

/**
 * Nobody chose in time: the meeting is cancelled for the reason for which its own time was lost, and the held times are
 * free. Does one and answers whether there was one.
 */
export class LapseNextOffers extends Command<boolean> {}

@CommandHandler(LapseNextOffers)
export class LapseNextOffersHandler implements ICommandHandler<LapseNextOffers> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<boolean> {
    const [lapsed] = await this.em.execute<{ meetingId: string; reason: string; reopened: boolean }[]>(
      `select w.meeting_id as "meetingId", r.reason,
              r.closes is not null and not exists (select 1 from closure c where c.id = r.id) as reopened
         from resettled_meeting w join resettlement r on r.id = w.resettlement_id
        where w.offers_until <= ? order by w.offers_until limit 1`,
      [this.clock.now()],
    );
    if (!lapsed) return false;
    // First the meeting, as everyone does who ends or moves one; then is it still so?
    const meeting = await loadMeeting(this.em, lapsed.meetingId);
    const still = await this.em.execute<unknown[]>(
      `select 1 from resettled_meeting where meeting_id = ? and offers_until <= ?`,
      [meeting.id, this.clock.now()],
    );
    if (still.length === 0) return true;
    const waits = meeting.status === 'requested' || meeting.status === 'approved';
    // Where the host is back after all, the citizen's own time stands.
    const cancels = waits && !lapsed.reopened;
    if (cancels) meeting.cancel({ kind: 'system' }, this.clock, lapsed.reason);
    await releaseOffers(this.em, meeting.id, cancels ? 'cancelled' : 'gone');
    return true;
  }
}
