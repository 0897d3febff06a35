import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';
import { releaseOffers } from './release-offers.js';

/** The citizen has read the answer, or heard it on the phone: it is enough, or the meeting is still needed. */
export class DecideAnswer extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly said: { enough: true } | { enough: false; note: string | null },
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(DecideAnswer)
export class DecideAnswerHandler implements ICommandHandler<DecideAnswer> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, said, version }: DecideAnswer): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    if (!said.enough) return meeting.declineAnswer(by, this.clock, said.note);
    meeting.resolve(by, this.clock);
    await releaseOffers(this.em, id, 'gone');
  }
}
