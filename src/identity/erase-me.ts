import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import type { Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import { PersonalData } from './personal-data.js';

/** Someone takes their account out of the world (GDPR art. 17); what remains no longer leads to the person. */
export class EraseMe extends Command<void> {
  constructor(readonly by: Caller) {
    super();
  }
}

@CommandHandler(EraseMe)
export class EraseMeHandler implements ICommandHandler<EraseMe> {
  constructor(
    private readonly accounts: Accounts,
    private readonly personalData: PersonalData,
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ by: { id, kind } }: EraseMe): Promise<void> {
    await this.accounts.lockAdministrators();
    const account = await this.accounts.get(id);
    await this.accounts.lockAddress(account.email);
    if (account.isActiveAdministrator) await this.accounts.needAnotherAdministrator(account);
    await this.personalData.erase(id);
    account.erase({ kind, id }, this.clock);
    // Sessions, links and hosts go with the row; events and kept answers are not tied to it.
    await this.em.remove(account).flush();
    await this.em.execute('delete from idempotency_key where caller = ?', [id]);
  }
}
