import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { firstFreeSeat } from './first-free-seat.js';
import { CitizensDeadline } from './citizens-deadline.js';
import { loadMeeting } from './load-meeting.js';
import { rangeText } from './meeting.table.js';
import type { Meeting } from './model/meeting.js';
import { ReasonRequired } from './model/meeting-errors.js';
import { releaseOffers } from './release-offers.js';
import { type SlotToTake, SlotsToTake } from './slots-to-take.js';
import { holdDay } from './take-seat.js';

/** Moves a meeting to another slot of its schedule; staff say why. Identity, reference and calendar UID stay. */
export class RescheduleMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly start: Date,
    readonly reason: string | null,
    readonly version?: number,
  ) {
    super();
  }
}

const EXCLUSION_VIOLATION = '23P01';

@CommandHandler(RescheduleMeeting)
export class RescheduleMeetingHandler implements ICommandHandler<RescheduleMeeting> {
  constructor(
    private readonly em: EntityManager,
    private readonly slots: SlotsToTake,
    private readonly deadline: CitizensDeadline,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, start, reason, version }: RescheduleMeeting): Promise<void> {
    if (by.kind !== 'citizen' && !reason) throw new ReasonRequired();
    const meeting = await loadMeeting(this.em, id, version);
    meeting.mayReschedule(by, this.clock, start);
    if (by.kind === 'citizen') await this.deadline.mustNotHavePassed(meeting);
    const slot = await this.slots.find(
      meeting.scheduleId,
      start,
      by.kind === 'citizen' ? 'citizen' : 'staff',
    );
    const { maxPerDay, approval } = slot.schedule.rules;
    await releaseOffers(this.em, id, 'moved');
    await holdDay(this.em, {
      scheduleId: meeting.scheduleId,
      ...slot.day,
      maxPerDay,
      now: this.clock.now(),
      except: id,
    });
    const seat = await this.moveTo(meeting, slot);
    const hostId = slot.schedule.host.id;
    meeting.reschedule(by, this.clock, { ...slot, seat, hostId }, approval === 'manual', reason);
  }

  /** Takes the first free seat of the new time; the old one is free with the same commit. */
  private moveTo(meeting: Meeting, slot: SlotToTake): Promise<number> {
    return firstFreeSeat(this.em, slot, this.clock.now(), async (seat) => {
      try {
        await this.em.transactional((em) =>
          em.execute('update meeting set during = ?::tstzrange, seat = ?, host_id = ? where id = ?', [
            rangeText(slot.during),
            seat,
            slot.schedule.host.id,
            meeting.id,
          ]),
        );
        return { taken: true, lapsed: false };
      } catch (error) {
        if ((error as { code?: string }).code !== EXCLUSION_VIOLATION) throw error;
        return { taken: false, lapsed: true };
      }
    });
  }
}
