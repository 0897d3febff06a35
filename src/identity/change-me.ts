import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { actorOf, type Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import type { PersonalDetails } from './model/account.js';

/** Someone corrects what is held of themselves. */
export class ChangeMe extends Command<void> {
  constructor(
    readonly details: Partial<PersonalDetails>,
    readonly by: Caller,
  ) {
    super();
  }
}

@CommandHandler(ChangeMe)
export class ChangeMeHandler implements ICommandHandler<ChangeMe> {
  constructor(
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ details, by }: ChangeMe): Promise<void> {
    const account = await this.accounts.get(by.id);
    account.change(details, actorOf(by), this.clock);
    await this.accounts.save(account);
  }
}
