import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { ApiClient, type ClientRights } from '../model/api-client.js';
import { mustBeKnownHosts } from './known-hosts.js';
import { newSecret } from './secrets.js';

/** An administrator lets a program in. Answers its id, and the secret that is stored nowhere. */
export class MakeApiClient extends Command<{ id: string; secret: string }> {
  constructor(
    readonly rights: ClientRights,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(MakeApiClient)
export class MakeApiClientHandler implements ICommandHandler<MakeApiClient> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ rights, by }: MakeApiClient): Promise<{ id: string; secret: string }> {
    await mustBeKnownHosts(this.em, rights.hostIds);
    const { secret, hash } = newSecret('pv_secret');
    const client = ApiClient.make(rights, hash, by, this.clock);
    this.em.persist(client);
    await this.em.flush();
    return { id: client.id, secret };
  }
}
