import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { dayBounds, dayOf } from '../scheduling/index.js';
import { loadMeeting } from './load-meeting.js';
import { noteArrival } from './note-arrival.js';

/** Staff note that the citizen arrived, was received, or did not come. */
export class NoteOutcome extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly outcome: 'checkIn' | 'hold' | 'miss',
    readonly note: string | null,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(NoteOutcome)
export class NoteOutcomeHandler implements ICommandHandler<NoteOutcome> {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, outcome, note, version }: NoteOutcome): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    const zone = await this.settings.timeZone();
    const day = dayOf(meeting.startAt.getTime(), zone);
    const startOfDay = new Date(dayBounds(day, zone)[0]);
    if (outcome === 'checkIn') {
      meeting.checkIn(by, this.clock, startOfDay, note);
      await noteArrival(this.em, { meetingId: id, day, at: this.clock.now() });
    } else if (outcome === 'hold') meeting.hold(by, this.clock, startOfDay, note);
    else meeting.miss(by, this.clock, note);
  }
}
