import { Inject, Injectable } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { AtMost } from '../platform/at-most.js';
import { CLOCK } from '../platform/platform.module.js';
import { Regularly } from '../platform/regularly.js';
import { MakeRoom, NOBODY } from './make-room.js';
import { RoomMakings } from './room-makings.js';
import { VideoProviders } from './video-providers.js';

const EVERY_MS = 10_000;
const BATCH = 50;
// A service that hangs takes its time from the others, but not all of it.
const AT_ONCE = 4;

/** The worker makes the rooms that are due: those that failed, and those approved while nobody made any. */
@Injectable()
export class MakeRoomsRegularly extends Regularly {
  constructor(
    private readonly em: EntityManager,
    private readonly makings: RoomMakings,
    private readonly providers: VideoProviders,
    private readonly rooms: MakeRoom,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(EVERY_MS, 'video rooms wait');
  }

  async run(): Promise<void> {
    const due = await RequestContext.create(this.em, async () => {
      const current = (await this.providers.current())?.registered.name ?? NOBODY;
      return this.makings.due(this.clock.now(), current, BATCH);
    });
    const turn = new AtMost(AT_ONCE);
    await Promise.all(
      due.map((id) => turn.run(() => RequestContext.create(this.em, () => this.rooms.tryFor(id)))),
    );
  }
}
