import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { onlyForVideo } from './decide-meeting.js';
import { loadMeeting } from './load-meeting.js';

/** Staff made a room elsewhere for an approved meeting by video: people are led there from then on. */
export class GiveVideoAddress extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    /** https */
    readonly videoUrl: string,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(GiveVideoAddress)
export class GiveVideoAddressHandler implements ICommandHandler<GiveVideoAddress> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, videoUrl, version }: GiveVideoAddress): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    if (meeting.mode !== 'video') throw onlyForVideo();
    meeting.beHeldAt(videoUrl, by, this.clock);
  }
}
