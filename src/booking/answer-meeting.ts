import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';

/** The administration answers in writing; the meeting stands until the citizen has agreed that it is not needed. */
export class AnswerMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly text: string,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(AnswerMeeting)
export class AnswerMeetingHandler implements ICommandHandler<AnswerMeeting> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, text, version }: AnswerMeeting): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    meeting.answerInWriting(by, this.clock, text);
  }
}
