import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { lockedClient } from './change-api-client.js';
import { ClientTokens } from './client-tokens.js';

/** The program is out for good, at once: no new token, and none that is out opens anything. */
export class RevokeApiClient extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(RevokeApiClient)
export class RevokeApiClientHandler implements ICommandHandler<RevokeApiClient> {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: ClientTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, by }: RevokeApiClient): Promise<void> {
    const client = await lockedClient(this.em, id);
    client.revoke(by, this.clock);
    await this.em.flush();
    await this.tokens.takeBack(id);
  }
}
