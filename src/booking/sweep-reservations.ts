import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Regularly } from '../platform/regularly.js';
import { Reservations } from './reservations.js';

/** The worker throws lapsed reservations away. Nobody waits for it: a lapsed one keeps no time from anyone. */
@Injectable()
export class SweepReservations extends Regularly {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(60_000, 'lapsed reservations stay');
  }

  async run(): Promise<void> {
    await new Reservations(this.em.fork()).sweep(this.clock.now());
  }
}
