import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Commands } from '../platform/commands/commands.js';
import { CLOCK } from '../platform/platform.module.js';
import { CatchStragglers } from './catch-stragglers.js';
import { LapseNextOffers } from './lapse-offers.js';
import { Resettling } from './resettling.js';

const EVERY_MS = 1_000;
/** What nobody waits for on a page: late comers and offers that nobody chose from. */
const QUIET_EVERY_MS = 30_000;

/**
 * The worker's part of absences, closures and schedule changes: long lists, those whose request died half way, offers
 * that lapse. It asks the tables, not a queue, so that whatever was killed goes on where it stopped.
 */
@Injectable()
export class ResettleRegularly implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ResettleRegularly.name);
  private timer: NodeJS.Timeout | undefined;
  private quietAt = 0;
  private stopped = false;

  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly resettling: Resettling,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.again();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private again(): void {
    if (!this.stopped) this.timer = setTimeout(() => void this.run().finally(() => this.again()), EVERY_MS);
  }

  private async run(): Promise<void> {
    try {
      if (performance.now() >= this.quietAt) {
        this.quietAt = performance.now() + QUIET_EVERY_MS;
        await this.commands.run(new CatchStragglers());
        while (await this.commands.run(new LapseNextOffers()));
      }
      for (const { id } of await this.waiting()) await this.resettling.workThrough(id);
    } catch (error) {
      this.logger.warn(`meetings wait to be resettled, next try in a moment: ${String(error)}`);
    }
  }

  private waiting(): Promise<{ id: string }[]> {
    return this.em.fork().execute(
      `select r.id from resettlement r
        where r.worker_from <= ?
          and exists (select 1 from resettled_meeting w where w.resettlement_id = r.id and w.done_at is null)
        order by r.created_at`,
      [this.clock.now()],
    );
  }
}
