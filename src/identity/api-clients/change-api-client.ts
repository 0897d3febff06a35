import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { CLOCK } from '../../platform/platform.module.js';
import { ApiClient, type ClientRights } from '../model/api-client.js';
import { mustBeKnownHosts } from './known-hosts.js';

/** Other rights hold at once, also for tokens that are out: what they may is asked anew with each call. */
export class ChangeApiClient extends Command<void> {
  constructor(
    readonly id: string,
    readonly rights: Partial<ClientRights>,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(ChangeApiClient)
export class ChangeApiClientHandler implements ICommandHandler<ChangeApiClient> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, rights, by }: ChangeApiClient): Promise<void> {
    const client = await lockedClient(this.em, id);
    // One that it has already may have been deleted since; to take it away by hand could leave the list empty.
    const added = rights.hostIds?.filter((hostId) => !client.hostIds.includes(hostId)) ?? [];
    await mustBeKnownHosts(this.em, added);
    client.change(rights, by, this.clock);
    await this.em.flush();
  }
}

/** Whoever else wants to change it waits until our transaction ends. @throws NotFound */
export async function lockedClient(em: EntityManager, id: string): Promise<ApiClient> {
  const client = await em.findOne(ApiClient, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!client) throw new NotFound();
  return client;
}
