import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadMeeting } from './load-meeting.js';

/** Either side gives the time back, with a reason that the other is told. */
export class CancelMeeting extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
    readonly reason: string | null,
    readonly version?: number,
  ) {
    super();
  }
}

@CommandHandler(CancelMeeting)
export class CancelMeetingHandler implements ICommandHandler<CancelMeeting> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, reason, version }: CancelMeeting): Promise<void> {
    (await loadMeeting(this.em, id, version)).cancel(by, this.clock, reason);
  }
}
