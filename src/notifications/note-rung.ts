import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../identity/index.js';
import { MessageNotFailed } from './message-errors.js';
import { untold } from './message.query.js';

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
  constructor(private readonly em: EntityManager) {}

  async execute({ id, by, note }: NoteRung): Promise<void> {
    const noted = await this.em.execute<unknown[]>(
      // Two may ring the same person; whoever noted it first stays, unless it was sent again since, and failed again.
      `update delivery d
          set rung_at = case when ${untold} then now() else rung_at end,
              rung_note = case when ${untold} then ? else rung_note end,
              rung_by = case when ${untold} then ? else rung_by end
        where id = ? and state = 'failed' returning id`,
      [note, by.id, id],
    );
    if (noted.length === 0) throw new MessageNotFailed();
  }
}
