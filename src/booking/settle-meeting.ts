import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { DomainError } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';
import type { Meeting } from './model/meeting.js';
import type { MeetingsOfClosure, Outcome, ResettlingAct } from './model/resettling.js';
import { OfferOtherTimes } from './offer-other-times.js';
import { releaseOffers } from './release-offers.js';
import { RescheduleMeeting, RescheduleMeetingHandler } from './reschedule-meeting.js';
import { TakeOver } from './take-over.js';

/** Does the next line of a list of work. Answers false when none is left: each is done once, whoever works. */
export class SettleNextMeeting extends Command<boolean> {
  constructor(readonly resettlementId: string) {
    super();
  }
}

interface Work {
  meetingId: string;
  plannedStart: Date | string;
  act: ResettlingAct;
  moveTo: Date | string | null;
  reason: string;
  by: Actor;
  deputyHostId: string | null;
  meetings: MeetingsOfClosure | null;
  reopened: boolean;
}

interface Settled {
  outcome: Outcome;
  why?: string;
  offersUntil?: Date;
}

@CommandHandler(SettleNextMeeting)
export class SettleNextMeetingHandler implements ICommandHandler<SettleNextMeeting> {
  constructor(
    private readonly em: EntityManager,
    private readonly others: OfferOtherTimes,
    private readonly deputies: TakeOver,
    private readonly reschedule: RescheduleMeetingHandler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ resettlementId }: SettleNextMeeting): Promise<boolean> {
    const work = await this.next(resettlementId);
    if (!work) return false;
    const { outcome, why, offersUntil } = await this.settle(work);
    await this.em.execute(
      `update resettled_meeting set outcome = ?, why = ?, offers_until = ?, done_at = ?
        where resettlement_id = ? and meeting_id = ?`,
      [outcome, why ?? null, offersUntil ?? null, this.clock.now(), resettlementId, work.meetingId],
    );
    return true;
  }

  /** The first that waits, held to the end of the transaction; whoever else works on the list waits for this one. */
  private async next(resettlementId: string): Promise<Work | undefined> {
    const [work] = await this.em.execute<Work[]>(
      `select w.meeting_id as "meetingId", w.planned_start as "plannedStart", w.act, w.move_to as "moveTo",
              r.reason, r.created_by as by, r.deputy_host_id as "deputyHostId", r.meetings,
              r.closes is not null and not exists (select 1 from closure c where c.id = r.id) as reopened
         from resettled_meeting w join resettlement r on r.id = w.resettlement_id
        where w.resettlement_id = ? and w.done_at is null
        order by w.planned_start, w.meeting_id limit 1 for update of w`,
      [resettlementId],
    );
    return work;
  }

  private async settle(work: Work): Promise<Settled> {
    if (work.reopened) return { outcome: 'kept', why: 'reopened' };
    const meeting = await loadMeeting(this.em, work.meetingId);
    if (meeting.status !== 'requested' && meeting.status !== 'approved')
      return { outcome: 'gone', why: meeting.status };
    if (meeting.startAt.getTime() !== new Date(work.plannedStart).getTime())
      return { outcome: 'gone', why: 'moved' };
    if (meeting.startAt <= this.clock.now()) return { outcome: 'gone', why: 'begun' };
    switch (work.act) {
      case 'move':
        return this.move(meeting, work);
      case 'deputy':
        return (await this.deputy(meeting, work)) ?? this.without(meeting, work.meetings ?? 'keep', work);
      case 'keep':
      case 'cancel':
      case 'offer':
        return this.without(meeting, work.act, work);
    }
  }

  private async deputy(meeting: Meeting, { deputyHostId, by, reason }: Work): Promise<Settled | undefined> {
    if (!deputyHostId || !(await this.deputies.by(deputyHostId, meeting, by, reason))) return undefined;
    await releaseOffers(this.em, meeting.id, 'moved');
    return { outcome: 'takenOver' };
  }

  private async without(meeting: Meeting, act: MeetingsOfClosure, work: Work): Promise<Settled> {
    if (act === 'cancel') {
      meeting.cancel(work.by, this.clock, work.reason);
      await releaseOffers(this.em, meeting.id, 'cancelled');
      return { outcome: 'cancelled' };
    }
    return act === 'offer' ? this.offer(meeting, work) : { outcome: 'kept' };
  }

  private async offer(meeting: Meeting, { by, reason, deputyHostId }: Work): Promise<Settled> {
    const choosing = await this.em.execute<unknown[]>(
      `select 1 from resettled_meeting where meeting_id = ? and outcome = 'offered'`,
      [meeting.id],
    );
    if (choosing.length > 0) return { outcome: 'kept', why: 'offered-before' };
    const held = await this.others.hold(meeting, deputyHostId);
    // Nobody's meeting is cancelled silently because the calendar is full: somebody must ring them and decide.
    if (!held) return { outcome: 'notPossible', why: 'nothing-free' };
    meeting.offer(by, this.clock, held.offers, held.until, reason);
    return { outcome: 'offered', offersUntil: held.until };
  }

  private async move(meeting: Meeting, { moveTo, by, reason }: Work): Promise<Settled> {
    try {
      await this.reschedule.execute(new RescheduleMeeting(meeting.id, by, new Date(moveTo!), reason));
      return { outcome: 'moved' };
    } catch (error) {
      // The time was taken or is offered no more; the clerk is told and chooses anew.
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'notPossible', why: error.code };
    }
  }
}
