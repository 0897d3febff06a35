import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { TimeRange } from '../../libs/domain/time-range.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';
import { spanOf } from './meeting.table.js';
import { OfferGone } from './model/meeting-errors.js';
import { releaseOffers } from './release-offers.js';

/** The citizen takes one of the times that are held for them, or says on the phone which. */
export class AcceptOffer extends Command<void> {
  constructor(
    readonly id: string,
    readonly offerId: string,
    readonly by: Actor,
    readonly version?: number,
  ) {
    super();
  }
}

interface OfferRow {
  scheduleId: string;
  hostId: string;
  seat: number;
  start: Date | string;
  end: Date | string;
  during: string;
  place: string | null;
}

@CommandHandler(AcceptOffer)
export class AcceptOfferHandler implements ICommandHandler<AcceptOffer> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, offerId, by, version }: AcceptOffer): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    const [offer] = await this.em.execute<OfferRow[]>(
      `select schedule_id as "scheduleId", host_id as "hostId", seat, start_at as start, end_at as "end", during, place
         from taken_time where id = ? and offered_for = ? and status = 'offered' and held_until > ? for update`,
      [offerId, id, this.clock.now()],
    );
    if (!offer) throw new OfferGone();
    const { start, end, during, ...where } = offer;
    const time = TimeRange.of(new Date(start), new Date(end));
    // The meeting sits down in the very seat that was held, which is given up first, in the same commit.
    await releaseOffers(this.em, id, 'moved');
    meeting.acceptOffer(by, this.clock, { ...where, time, during: spanOf(during) });
  }
}
