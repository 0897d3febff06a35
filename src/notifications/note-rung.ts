import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import type { Caller } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { MessageNotFailed } from './message-errors.js';

/** Somebody has told the person on the phone what the message could not. */
export class NoteRung extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Caller,
    readonly note: string | null,
  ) {
    super();
  }
}

@CommandHandler(NoteRung)
export class NoteRungHandler implements ICommandHandler<NoteRung> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by, note }: NoteRung): Promise<void> {
    const noted = await this.em.execute<unknown[]>(
      // Two may ring the same person; whoever noted it first stays.
      `update delivery set rung_at = coalesce(rung_at, ?), rung_note = case when rung_at is null then ? else rung_note end,
                           rung_by = coalesce(rung_by, ?)
        where id = ? and state = 'failed' returning id`,
      [this.clock.now(), note, by.id, id],
    );
    if (noted.length === 0) throw new MessageNotFailed();
  }
}
