import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { CitizensDeadline } from './citizens-deadline.js';
import { loadMeeting } from './load-meeting.js';
import { releaseOffers } from './release-offers.js';

/** Either side gives the time back, with a reason that the other is told. */
export class CancelMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly reason: string | null,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(CancelMeeting)
export class CancelMeetingHandler implements ICommandHandler<CancelMeeting> {
  constructor(
    private readonly em: EntityManager,
    private readonly deadline: CitizensDeadline,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, reason, version }: CancelMeeting): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    meeting.mayCancel(by, this.clock);
    if (by.kind === 'citizen') await this.deadline.mustNotHavePassed(meeting);
    meeting.cancel(by, this.clock, reason);
    await releaseOffers(this.em, id, 'cancelled');
  }
}
