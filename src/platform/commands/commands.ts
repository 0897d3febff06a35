import { Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { DatabaseSignal } from '../database/database-signal.js';

/** A command of one statement asks for no transaction around it, and opens one itself where it needs more. */
interface OpensOwnTransaction {
  readonly opensOwnTransaction: true;
}

/** The one way to change something: each command runs in one transaction, and its events are relayed after commit. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly em: EntityManager,
    private readonly signal: DatabaseSignal,
  ) {}

  /** @throws DomainError when a rule is broken; nothing is stored then */
  async run<R>(command: Command<R>): Promise<R> {
    const execute = async () => this.bus.execute(command);
    const carryOut = opensOwn(command) ? execute : () => this.em.transactional(execute);
    const result = await (RequestContext.currentRequestContext()
      ? carryOut()
      : RequestContext.create(this.em, carryOut));
    this.signal.give('outbox');
    return result;
  }
}

const opensOwn = (command: object): command is OpensOwnTransaction => 'opensOwnTransaction' in command;
