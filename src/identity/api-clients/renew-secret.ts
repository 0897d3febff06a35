import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { lockedClient } from './change-api-client.js';
import { ClientTokens } from './client-tokens.js';
import { newSecret } from './secrets.js';

/**
 * The program gets a new secret, which is answered and stored nowhere. The old one may have been read by others: it ends
 * at once, with every token that was given for it.
 */
export class RenewSecret extends Command<string> {
  constructor(
    readonly id: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(RenewSecret)
export class RenewSecretHandler implements ICommandHandler<RenewSecret> {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: ClientTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by }: RenewSecret): Promise<string> {
    const client = await lockedClient(this.em, id);
    const { secret, hash } = newSecret('pv_secret');
    client.renewSecret(hash, by, this.clock);
    await this.em.flush();
    await this.tokens.takeBack(id);
    return secret;
  }
}
