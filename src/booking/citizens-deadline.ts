import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant, OfferedTimes } from '../scheduling/index.js';
import { lastMomentToGiveBack, TooLateToCancel } from './model/in-time-to-give-back.js';

/** Until when a citizen may give a time back: what the schedule sets binds them, not staff. */
@Injectable()
export class CitizensDeadline {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws TooLateToCancel */
  async mustNotHavePassed(meeting: { scheduleId: string; startAt: Date }): Promise<void> {
    const hours = (await this.offered.schedule(meeting.scheduleId))?.rules.latestCancellationHours ?? null;
    const last = lastMomentToGiveBack(meeting.startAt, hours);
    if (this.clock.now() <= last) return;
    throw new TooLateToCancel(formatInstant(last.getTime(), await this.settings.timeZone()));
  }
}
