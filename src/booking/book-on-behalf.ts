import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { actorOf, type Caller, seesEveryHost } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import type { Attendee, MeetingMode } from './model/meeting.js';
import { meetingFitsSchedule } from './model/meeting-fits-schedule.js';
import { Slots } from './slots.js';
import { holdDay, takeSeat } from './take-seat.js';

/** Staff book for somebody who rang or stands at the desk: approved at once. Answers the meeting's id. */
export class BookOnBehalf extends Command<string> {
  constructor(
    readonly staff: Caller,
    readonly asked: {
      scheduleId: string;
      start: Date;
      mode: MeetingMode;
      topic: string;
      documentNumber: string | null;
      origin: 'phone' | 'desk';
      attendee: Attendee;
    },
  ) {
    super();
  }
}

@CommandHandler(BookOnBehalf)
export class BookOnBehalfHandler implements ICommandHandler<BookOnBehalf> {
  constructor(
    private readonly em: EntityManager,
    private readonly slots: Slots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ staff, asked }: BookOnBehalf): Promise<string> {
    const { schedule, time, during, place, day } = await this.slots.find(
      asked.scheduleId,
      asked.start,
      'staff',
    );
    if (!seesEveryHost(staff) && !staff.hostIds.includes(schedule.host.id)) throw new NotFound();
    meetingFitsSchedule(asked, { ...schedule.rules, documentNumber: 'optional' });
    await holdDay(this.em, { scheduleId: schedule.id, ...day, maxPerDay: schedule.rules.maxPerDay });
    return takeSeat(
      this.em,
      {
        scheduleId: schedule.id,
        hostId: schedule.host.id,
        time,
        during,
        place,
        mode: asked.mode,
        topic: asked.topic,
        documentNumber: asked.documentNumber,
        citizenId: null,
        attendee: asked.attendee,
        origin: asked.origin,
        status: 'approved',
      },
      schedule.rules.capacity,
      actorOf(staff),
      this.clock.now(),
    );
  }
}
