import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';

/** The host agrees to meet. `videoUrl` is a room made by hand, for video meetings only. */
export class ApproveMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly said: { note: string | null; videoUrl: string | null },
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(ApproveMeeting)
export class ApproveMeetingHandler implements ICommandHandler<ApproveMeeting> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, said, version }: ApproveMeeting): Promise<void> {
    const meeting = await loadMeeting(this.em, id, version);
    if (said.videoUrl && meeting.mode !== 'video') throw onlyForVideo();
    meeting.approve(by, this.clock, said);
  }
}

export function onlyForVideo(): ValidationFailed {
  return new ValidationFailed([
    { path: 'videoUrl', message: { bg: 'Срещата не е по видео.', en: 'The meeting is not by video.' } },
  ]);
}
