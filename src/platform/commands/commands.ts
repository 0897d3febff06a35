import { Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { OutboxSignal } from '../events/outbox-signal.js';

/** The one way to change something: each command runs in one transaction, and its events are relayed after commit. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly em: EntityManager,
    private readonly signal: OutboxSignal,
  ) {}

  /** @throws DomainError when a rule is broken; nothing is stored then */
  async run<R>(command: Command<R>): Promise<R> {
    const inTransaction = () =>
      this.em.transactional(async () => {
        const result = await this.bus.execute(command);
        return result;
      });
    const result = await (RequestContext.currentRequestContext()
      ? inTransaction()
      : RequestContext.create(this.em, inTransaction));
    this.signal.poke();
    return result;
  }
}
