import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { actorOf, type Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import type { Membership } from './model/account.js';
import { EmailTaken } from './model/account-errors.js';
import { OneTimeTokens } from './one-time-tokens.js';
import { Sessions } from './sessions.js';

export interface StaffChange extends Partial<Membership> {
  hostIds?: string[];
  disabled?: boolean;
}

/**
 * An administrator changes what a member of staff is and may. Another role, address or state ends the open sessions;
 * other hosts do not, since whom someone receives for is asked anew with each request.
 */
export class ChangeStaff extends Command<void> {
  constructor(
    readonly id: string,
    readonly change: StaffChange,
    readonly by: Caller,
  ) {
    super();
  }
}

@CommandHandler(ChangeStaff)
export class ChangeStaffHandler implements ICommandHandler<ChangeStaff> {
  constructor(
    private readonly accounts: Accounts,
    private readonly tokens: OneTimeTokens,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, change: { hostIds, disabled, ...membership }, by }: ChangeStaff): Promise<void> {
    await this.accounts.lockAdministrators();
    const account = await this.accounts.get(id, 'staff');
    await this.accounts.lockAddress(account.email);
    const wasAdministrator = account.isActiveAdministrator;
    const rightsBefore = rightsOf(account);
    const newEmail = membership.email !== undefined && membership.email !== account.email;
    if (newEmail && !(await this.accounts.takeAddress(membership.email!, id))) throw new EmailTaken();

    // Links that lie in another mailbox, or in that of someone who left, must not open the account.
    if (newEmail || disabled) await this.tokens.revokeAll(id);
    account.changeMembership(membership, actorOf(by), this.clock);
    if (disabled === true) account.disable(actorOf(by), this.clock);
    if (disabled === false) account.enable(actorOf(by), this.clock);
    if (wasAdministrator && !account.isActiveAdministrator) {
      await this.accounts.needAnotherAdministrator(account);
    }
    await this.accounts.save(account);
    if (hostIds) await this.accounts.assignHosts(account, hostIds);
    if (rightsOf(account) !== rightsBefore) await this.sessions.closeAll(id);
  }
}

const rightsOf = (account: { email: string; state: string; roles: string[] }): string =>
  JSON.stringify([account.email, account.state, [...account.roles].sort()]);
