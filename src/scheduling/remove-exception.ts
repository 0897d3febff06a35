import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { loadSchedule } from './load-schedule.js';

/** An author lets the rule stand again. */
export class RemoveException extends Command<void> {
  constructor(
    readonly scheduleId: string,
    readonly exceptionId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(RemoveException)
export class RemoveExceptionHandler implements ICommandHandler<RemoveException> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ scheduleId, exceptionId, by }: RemoveException): Promise<void> {
    const schedule = await loadSchedule(this.em, scheduleId);
    const gone = await this.em.execute<unknown[]>(
      'delete from schedule_exception where id = ? and schedule_id = ? returning id',
      [exceptionId, scheduleId],
    );
    if (gone.length === 0) throw new NotFound();
    schedule.offeredTimesChanged(by, this.clock);
  }
}
