import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import { NO_CHANNEL } from './channel.js';
import { AddressNotChangeable, MessageNotFailed, NoAddress } from './message-errors.js';
import { Senders } from './sender.js';

/** Staff have a message that failed sent once more: the same words, the same Message-ID for the same address. */
export class ResendMessage extends Command<void> {
  constructor(
    readonly id: string,
    /** Where the citizen's address was wrong, or nobody knew one. */
    readonly to: string | null,
  ) {
    super();
  }
}

@CommandHandler(ResendMessage)
export class ResendMessageHandler implements ICommandHandler<ResendMessage> {
  constructor(
    private readonly em: EntityManager,
    private readonly senders: Senders,
  ) {}

  async execute({ id, to }: ResendMessage): Promise<void> {
    // Anew for a day: the server may be mended, or the mailbox emptied.
    const [again] = await this.em.execute<{ eventId: string; channel: string; kind: string }[]>(
      `update delivery set state = 'waiting', attempts = 0, first_try_at = null, next_try_at = now()
        where id = ? and state = 'failed'
       returning event_id as "eventId", channel, person_kind as kind`,
      [id],
    );
    if (!again) throw new MessageNotFailed();
    if (!to) {
      if (again.channel === NO_CHANNEL) throw new NoAddress();
      return;
    }
    if (!['mail', NO_CHANNEL].includes(again.channel) || again.kind !== 'citizen')
      throw new AddressNotChangeable();
    const sender = await this.senders.current();
    const moved = await this.em.execute<unknown[]>(
      `update delivery d set channel = 'mail', recipient = ?, message_id = ?
        where id = ? and not exists (select 1 from delivery e where e.event_id = d.event_id
                                        and e.channel = 'mail' and e.recipient = ? and e.id <> d.id)
       returning id`,
      [to, sender.messageId(again.eventId, to), id, to],
    );
    if (moved.length === 0) throw new AddressNotChangeable();
  }
}
