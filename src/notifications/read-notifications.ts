import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';

/** Somebody has read what they were told: one notification, or all of them up to one. */
export class ReadNotifications extends Command<void> {
  constructor(
    readonly accountId: string,
    /** Both left out: all there is. */
    readonly which: { only?: string | null; upTo?: string | null },
  ) {
    super();
  }
}

@CommandHandler(ReadNotifications)
export class ReadNotificationsHandler implements ICommandHandler<ReadNotifications> {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ accountId, which: { only = null, upTo = null } }: ReadNotifications): Promise<void> {
    await this.em.execute(
      `update delivery set read_at = ?
        where channel = 'in-app' and account_id = ? and read_at is null
          and (?::uuid is null or id = ?) and (?::uuid is null or id <= ?)`,
      [this.clock.now(), accountId, only, only, upTo, upTo],
    );
  }
}
