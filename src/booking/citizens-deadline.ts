import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant, OfferedTimes } from '../scheduling/index.js';
import { lastMomentToGiveBack, TooLateToCancel } from './model/in-time-to-give-back.js';

/** Until when a citizen may give a time back: what the schedule sets binds them, not staff. */
@Injectable()
export class CitizensDeadline {
  constructor(
    private readonly em: EntityManager,
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** It binds nobody whose host is away: whoever is offered other times may also decline them all. @throws TooLateToCancel */
  async mustNotHavePassed(meeting: { id: string; scheduleId: string; startAt: Date }): Promise<void> {
    const hours = (await this.offered.schedule(meeting.scheduleId))?.rules.latestCancellationHours ?? null;
    const last = lastMomentToGiveBack(meeting.startAt, hours);
    if (this.clock.now() <= last || (await this.choosesAnother(meeting.id))) return;
    throw new TooLateToCancel(formatInstant(last.getTime(), await this.settings.timeZone()));
  }

  private async choosesAnother(meetingId: string): Promise<boolean> {
    const choosing = await this.em.execute<unknown[]>(
      `select 1 from resettled_meeting where meeting_id = ? and outcome = 'offered'`,
      [meetingId],
    );
    return choosing.length > 0;
  }
}
