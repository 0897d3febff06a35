import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { actorOf, type Caller } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import type { RememberedSchedule } from '../scheduling/index.js';
import { CitizensLimits } from './citizens-limits.js';
import type { Meeting as MeetingAnswer } from './meeting.answer.js';
import { Meetings } from './meeting.query.js';
import type { MeetingMode } from './model/meeting.js';
import { SlotTaken } from './model/meeting-errors.js';
import { meetingFitsSchedule } from './model/meeting-fits-schedule.js';
import { Reservations } from './reservations.js';
import { SlotsToTake } from './slots-to-take.js';
import { type NewMeeting, takeReserved, takeSeat } from './take-seat.js';

/** A citizen asks for a time; where approval is automatic it is approved at once. */
export class RequestMeeting extends Command<MeetingAnswer> {
  /** One statement mostly, which needs none around it. */
  readonly opensOwnTransaction = true;

  constructor(
    readonly citizen: Caller,
    readonly asked: {
      scheduleId: string;
      start: Date;
      mode: MeetingMode;
      topic: string;
      documentNumber: string | null;
      /** E.164; null takes the account's. */
      phone: string | null;
      /** The visitor's hold on this time, if they have one. */
      reservationId: string | null;
    },
  ) {
    super();
  }
}

@CommandHandler(RequestMeeting)
export class RequestMeetingHandler implements ICommandHandler<RequestMeeting> {
  constructor(
    private readonly em: EntityManager,
    private readonly slots: SlotsToTake,
    private readonly reservations: Reservations,
    private readonly limits: CitizensLimits,
    private readonly meetings: Meetings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ citizen, asked }: RequestMeeting): Promise<MeetingAnswer> {
    // There everything is read anew, and what is counted stays true until the meeting is in.
    const inTransaction = () => this.em.transactional(() => this.request(citizen, asked));
    if (asked.reservationId || this.em.isInTransaction()) return inTransaction();
    const known = await this.slots.remembered(asked.scheduleId);
    if (!known) return inTransaction();
    try {
      return await this.request(citizen, asked, known);
    } catch (refusal) {
      if (refusal instanceof CountsOthers) return inTransaction();
      // That a time is taken the database has said itself; any other refusal may come from what was remembered.
      if (refusal instanceof SlotTaken || (await this.slots.stillStands(known))) throw refusal;
      return inTransaction();
    }
  }

  /** @param known the schedule to go by, outside a transaction */
  private async request(
    citizen: Caller,
    asked: RequestMeeting['asked'],
    known?: RememberedSchedule,
  ): Promise<MeetingAnswer> {
    const now = this.clock.now();
    const held = await this.reservations.alive(asked.reservationId, asked, now);
    const slot = await this.slots.find(asked.scheduleId, asked.start, 'citizen', held?.since, known);
    const { rules } = slot.schedule;
    meetingFitsSchedule(asked, rules);
    const counts = rules.maxPerDay !== null || CitizensLimits.isSetBy(rules);
    if (counts && !this.em.isInTransaction()) throw new CountsOthers();
    const phones = [...new Set([asked.phone, citizen.phone])].filter((phone) => phone !== null);
    await this.limits.mustAllow({ citizenId: citizen.id, phones }, slot.schedule, asked);
    const { givenName, familyName, email } = citizen;
    const meeting: NewMeeting = {
      mode: asked.mode,
      topic: asked.topic,
      documentNumber: asked.documentNumber,
      citizenId: citizen.id,
      attendee: { givenName, familyName, phone: asked.phone ?? citizen.phone, email },
      origin: 'portal',
      status: rules.approval === 'automatic' ? 'approved' : 'requested',
    };
    const actor = actorOf(citizen);
    const kept = held && (await takeReserved(this.em, held.id, slot, meeting, actor, now));
    if (!kept && asked.reservationId) await this.reservations.release(asked.reservationId);
    const made = kept ?? (await takeSeat(this.em, slot, meeting, actor, now));
    return this.meetings.justMade(made, slot, meeting, now);
  }
}

/** The schedule limits how many there may be, so it takes a transaction. */
class CountsOthers extends Error {}
