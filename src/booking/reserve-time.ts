import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { newId } from '../../libs/domain/id.js';
import { blockOf } from '../identity/index.js';
import { Config } from '../platform/config.js';
import { CLOCK } from '../platform/platform.module.js';
import { firstFreeSeat } from './first-free-seat.js';
import { holdTime } from './hold-time.js';
import { TooManyReservations } from './model/meeting-errors.js';
import { MOST_AT_ONCE, neighboursLeaveTheDay } from './model/neighbours-leave-the-day.js';
import { Reservations } from './reservations.js';
import { type SlotToTake, SlotsToTake } from './slots-to-take.js';
import { holdDay } from './take-seat.js';

/** Time enough to register, to find the mail and to follow its link. */
const HELD_FOR_MS = 15 * 60_000;

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
    if (this.config.rateLimit) await this.mayHoldOneMore(network, slot, now);
    await holdDay(this.em, { scheduleId, ...slot.day, maxPerDay: slot.schedule.rules.maxPerDay, now });
    const reserved = { id: newId(), expiresAt: new Date(now.getTime() + HELD_FOR_MS) };
    const hold = { id: reserved.id, until: reserved.expiresAt, status: 'reserved', network } as const;
    await firstFreeSeat(this.em, slot, now, (seat) => holdTime(this.em, slot, seat, hold, now));
    return reserved;
  }

  /** The reservations of one block of networks go one by one, so that the counts stay true until this one is in. */
  private async mayHoldOneMore(network: string, slot: SlotToTake, now: Date): Promise<void> {
    const block = blockOf(network);
    await this.em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`reservations ${block}`]);
    const own = await this.reservations.heldBy(network, now);
    if (own.count >= MOST_AT_ONCE) throw new TooManyReservations(secondsUntil(own.firstEnds, now));
    const theirs = await this.reservations.heldByBlock(block, slot.schedule.host.id, slot.day, now);
    neighboursLeaveTheDay(theirs.count, slot.placesOfDay, secondsUntil(theirs.firstEnds, now));
  }
}

const secondsUntil = (end: Date | undefined, now: Date): number =>
  Math.ceil(((end ?? now).getTime() - now.getTime()) / 1000);
