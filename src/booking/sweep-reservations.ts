import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Reservations } from './reservations.js';

const EVERY_MS = 60_000;

/** The worker throws lapsed reservations away. Nobody waits for it: a lapsed one keeps no time from anyone. */
@Injectable()
export class SweepReservations implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepReservations.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    try {
      await new Reservations(this.em.fork()).sweep(this.clock.now());
    } catch (error) {
      this.logger.warn(`lapsed reservations stay, next try in ${EVERY_MS / 1000} s: ${String(error)}`);
    }
  }
}
