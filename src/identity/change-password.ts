import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { actorOf, type Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import { OneTimeTokens } from './one-time-tokens.js';
import { Sessions } from './sessions.js';

/** Somebody who has shown the old password takes a new one; every other session and open link ends. */
export class ChangePassword extends Command<void> {
  constructor(
    readonly passwordHash: string,
    readonly by: Caller,
  ) {
    super();
  }
}

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly tokens: OneTimeTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ passwordHash, by }: ChangePassword): Promise<void> {
    const account = await this.accounts.get(by.id);
    account.changePassword(passwordHash, actorOf(by), this.clock);
    await this.accounts.save(account);
    await this.tokens.revokeAll(account.id);
    await this.sessions.closeOthers(by);
  }
}
