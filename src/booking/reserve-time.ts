import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { newId } from '../../libs/domain/id.js';
import { Config } from '../platform/config.js';
import { CLOCK } from '../platform/platform.module.js';
import { firstFreeSeat } from './first-free-seat.js';
import { holdTime } from './hold-time.js';
import { TooManyReservations } from './model/meeting-errors.js';
import { Reservations } from './reservations.js';
import { SlotsToTake } from './slots-to-take.js';
import { holdDay } from './take-seat.js';

/** Time enough to register, to find the mail and to follow its link. */
const HELD_FOR_MS = 15 * 60_000;
/** Nobody takes a day's times for themselves; a family behind one address still may. */
const MOST_AT_ONCE = 3;

export interface Reserved {
  id: string;
  expiresAt: Date;
}

/** Holds a time for a visitor who must register first, by the rules that bind a citizen. */
export class ReserveTime extends Command<Reserved> {
  constructor(
    readonly scheduleId: string,
    readonly start: Date,
    /** Whose it is, as far as one knows: see `networkOf`. */
    readonly network: string,
  ) {
    super();
  }
}

@CommandHandler(ReserveTime)
export class ReserveTimeHandler implements ICommandHandler<ReserveTime> {
  constructor(
    private readonly em: EntityManager,
    private readonly slots: SlotsToTake,
    private readonly reservations: Reservations,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ scheduleId, start, network }: ReserveTime): Promise<Reserved> {
    const now = this.clock.now();
    const slot = await this.slots.find(scheduleId, start, 'citizen');
    if (this.config.rateLimit) await this.mayHoldOneMore(network, now);
    await holdDay(this.em, { scheduleId, ...slot.day, maxPerDay: slot.schedule.rules.maxPerDay, now });
    const reserved = { id: newId(), expiresAt: new Date(now.getTime() + HELD_FOR_MS) };
    const hold = { id: reserved.id, until: reserved.expiresAt, status: 'reserved', network } as const;
    await firstFreeSeat(this.em, slot, now, (seat) => holdTime(this.em, slot, seat, hold, now));
    return reserved;
  }

  /** One network's reservations go one by one, so that the count stays true until this one is in. */
  private async mayHoldOneMore(network: string, now: Date): Promise<void> {
    await this.em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      `reservations ${network}`,
    ]);
    const { count, firstEnds } = await this.reservations.heldBy(network, now);
    if (count < MOST_AT_ONCE) return;
    throw new TooManyReservations(Math.ceil(((firstEnds ?? now).getTime() - now.getTime()) / 1000));
  }
}
