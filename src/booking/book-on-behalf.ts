import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound, ValidationFailed } from '../../libs/domain/domain-error.js';
import { actorOf, type AnyCaller, seesEveryHost } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { CitizensLimits } from './citizens-limits.js';
import type { Attendee, MeetingMode, MeetingOrigin } from './model/meeting.js';
import { meetingFitsSchedule } from './model/meeting-fits-schedule.js';
import { SlotsToTake } from './slots-to-take.js';
import { takeSeat } from './take-seat.js';

/** Staff or a program book for somebody: approved at once. Answers the meeting's id. */
export class BookOnBehalf extends Command<string> {
  constructor(
    readonly by: AnyCaller,
    readonly asked: {
      scheduleId: string;
      start: Date;
      mode: MeetingMode;
      topic: string;
      documentNumber: string | null;
      /** Null: a program does not say. */
      origin: 'phone' | 'desk' | null;
      attendee: Attendee;
      /** Book it although the matter was discussed before. */
      despiteEarlier: boolean;
    },
  ) {
    super();
  }
}

@CommandHandler(BookOnBehalf)
export class BookOnBehalfHandler implements ICommandHandler<BookOnBehalf> {
  constructor(
    private readonly em: EntityManager,
    private readonly slots: SlotsToTake,
    private readonly limits: CitizensLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ by, asked }: BookOnBehalf): Promise<string> {
    const origin = asked.origin ?? originFor(by);
    const slot = await this.slots.find(asked.scheduleId, asked.start, 'staff');
    const { host, rules } = slot.schedule;
    if (!seesEveryHost(by) && !by.hostIds.includes(host.id)) throw new NotFound();
    meetingFitsSchedule(asked, { ...rules, documentNumber: 'optional', documentNumberPattern: null });
    const { mode, topic, documentNumber, attendee } = asked;
    if (!asked.despiteEarlier) {
      const phones = attendee.phone ? [attendee.phone] : [];
      await this.limits.mustBeNewMatter({ citizenId: null, phones }, slot.schedule, asked);
    }
    const { id } = await takeSeat(
      this.em,
      slot,
      { mode, topic, documentNumber, citizenId: null, attendee, origin, status: 'approved' },
      actorOf(by),
      this.clock.now(),
    );
    return id;
  }
}

const ORIGIN_NEEDED = {
  path: 'origin',
  message: { bg: 'Попълнете това поле.', en: 'This field is required.' },
};

/** Staff know whether somebody rang or came, and say it. @throws ValidationFailed */
function originFor(by: AnyCaller): MeetingOrigin {
  if (by.kind !== 'client') throw new ValidationFailed([ORIGIN_NEEDED]);
  return 'api';
}
