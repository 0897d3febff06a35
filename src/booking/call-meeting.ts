import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { dayOf } from '../scheduling/index.js';
import { loadMeeting } from './load-meeting.js';
import type { Meeting } from './model/meeting.js';
import { NobodyWaits, NotCalled } from './model/meeting-errors.js';
import { noteArrival } from './note-arrival.js';

/** Of those who have arrived today and were never called: whose meeting is the earliest, then who came first. */
export class CallNext extends Command<string> {
  constructor(
    readonly hostId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** One number in particular: again where nobody came, or out of turn. */
export class CallMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Nobody came when the number was called. */
export class PassOver extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(CallNext)
export class CallNextHandler implements ICommandHandler<CallNext> {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NobodyWaits @returns whose number it is */
  async execute({ hostId, by }: CallNext): Promise<string> {
    const today = dayOf(this.clock.now().getTime(), await this.settings.timeZone());
    // Of two clerks who press at once, the second passes over the row that the first is about to call.
    const [next] = await this.em.execute<{ id: string }[]>(
      `select a.meeting_id as id from arrival a join taken_time m on m.id = a.meeting_id
        where a.day = ?::date and a.called_at is null and m.host_id = ? and m.status = 'checkedIn'
        order by m.start_at, a.number limit 1 for update skip locked`,
      [today, hostId],
    );
    if (!next) throw new NobodyWaits();
    await call(this.em, await loadMeeting(this.em, next.id), by, this.clock);
    return next.id;
  }
}

@CommandHandler(CallMeeting)
export class CallMeetingHandler implements ICommandHandler<CallMeeting> {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ActNotPossible, NotFound */
  async execute({ id, by }: CallMeeting): Promise<void> {
    const meeting = await loadMeeting(this.em, id);
    meeting.mayBeCalled();
    // Whoever arrived before there were numbers gets one now.
    const day = dayOf(meeting.startAt.getTime(), await this.settings.timeZone());
    await noteArrival(this.em, { meetingId: id, day, at: this.clock.now() });
    await call(this.em, meeting, by, this.clock);
  }
}

@CommandHandler(PassOver)
export class PassOverHandler implements ICommandHandler<PassOver> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ActNotPossible, NotCalled, NotFound */
  async execute({ id, by }: PassOver): Promise<void> {
    const meeting = await loadMeeting(this.em, id);
    meeting.mayBeCalled();
    const [passed] = await this.em.execute<{ number: number }[]>(
      `update arrival set unanswered_at = ?
        where meeting_id = ? and called_at is not null and unanswered_at is null returning number`,
      [this.clock.now(), id],
    );
    if (!passed) throw new NotCalled();
    meeting.passOver(by, this.clock, passed);
  }
}

async function call(em: EntityManager, meeting: Meeting, by: Actor, clock: Clock): Promise<void> {
  const [called] = await em.execute<{ number: number; place: string | null }[]>(
    `update arrival set called_at = ?, calls = calls + 1, unanswered_at = null,
            place = coalesce(?, (select place from host where id = ?))
      where meeting_id = ? returning number, place`,
    [clock.now(), meeting.place, meeting.hostId, meeting.id],
  );
  meeting.call(by, clock, called!);
}
