import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { Reaction } from '../platform/events/reaction.js';
import { CLOCK } from '../platform/platform.module.js';
import { askProvider } from './ask-provider.js';
import { Room } from './room.js';
import { VideoProviders } from './video-providers.js';

/** Closes the room of a meeting that will not take place. */
@Injectable()
export class CloseRoom {
  constructor(
    private readonly em: EntityManager,
    private readonly providers: VideoProviders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Reaction('close-room', ['MeetingRefused', 'MeetingCancelled', 'MeetingExpired', 'MeetingResolved'])
  async close({ aggregateId: meetingId }: DomainEvent): Promise<void> {
    const room = await this.em.findOne(Room, { id: meetingId });
    if (!room || room.closedAt) return;
    const provider = await this.providers.ofRoom(room);
    await askProvider(() => provider.closeRoom(room.data));
    room.close(this.clock);
    await this.em.flush();
  }
}
