import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import type { ExceptionRow } from './exception.query.js';
import { loadSchedule } from './load-schedule.js';
import { checkException } from './model/check-exception.js';
import type { ReceptionException } from './model/schedule.js';

/** An author closes or opens days or hours beside the rule. */
export class AddException extends Command<ExceptionRow> {
  constructor(
    readonly scheduleId: string,
    readonly exception: ReceptionException,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(AddException)
export class AddExceptionHandler implements ICommandHandler<AddException> {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ scheduleId, exception, by }: AddException): Promise<ExceptionRow> {
    const schedule = await loadSchedule(this.em, scheduleId);
    const errors = checkException(exception, await this.settings.timeZone());
    if (errors.length > 0) throw new ValidationFailed(errors);
    const { from, to, kind, reason } = exception;
    const windows = exception.windows?.length ? exception.windows : null;
    const id = newId();
    await this.em.execute(
      `insert into schedule_exception (id, schedule_id, "from", "to", kind, windows, reason)
       values (?, ?, ?, ?, ?, ?::jsonb, ?)`,
      [id, scheduleId, from, to, kind, windows && JSON.stringify(windows), reason],
    );
    schedule.offeredTimesChanged(by, this.clock);
    return { id, from, to, kind, windows, reason };
  }
}
