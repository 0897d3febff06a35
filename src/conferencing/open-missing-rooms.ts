import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Config } from '../platform/config.js';
import { CLOCK } from '../platform/platform.module.js';
import { OpenRoom } from './open-room.reaction.js';
import { meetingsWithoutRoom } from './video-meeting.query.js';
import { VideoProviders } from './video-providers.js';

/** At the start of a worker: rooms for what was approved while no video server was set. */
@Injectable()
export class OpenMissingRooms implements OnApplicationBootstrap {
  private readonly logger = new Logger(OpenMissingRooms.name);

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly providers: VideoProviders,
    private readonly rooms: OpenRoom,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.process === 'http' || !this.providers.active()) return;
    for (const id of await meetingsWithoutRoom(this.em.fork(), this.clock.now())) {
      await RequestContext.create(this.em, () => this.rooms.openFor(id)).catch((error: unknown) =>
        // A video service that is away must not keep the product from starting.
        this.logger.warn(`meeting ${id} still has no room: ${String(error)}`),
      );
    }
  }
}
