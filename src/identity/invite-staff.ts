import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { actorOf, type Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import { Account, type Membership } from './model/account.js';
import { EmailTaken } from './model/account-errors.js';

/** An administrator takes someone on: they are mailed a link to set a password. */
export class InviteStaff extends Command<string> {
  constructor(
    readonly membership: Membership,
    readonly hostIds: string[],
    readonly by: Caller,
  ) {
    super();
  }
}

@CommandHandler(InviteStaff)
export class InviteStaffHandler implements ICommandHandler<InviteStaff> {
  constructor(
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ membership, hostIds, by }: InviteStaff): Promise<string> {
    const account = Account.invite(membership, actorOf(by), this.clock);
    if (!(await this.accounts.takeAddress(account.email, account.id))) throw new EmailTaken();
    await this.accounts.save(account);
    await this.accounts.assignHosts(account, hostIds);
    return account.id;
  }
}
