import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Accounts } from './accounts.js';
import { TokenInvalid } from './model/account-errors.js';
import { OneTimeTokens } from './one-time-tokens.js';

/** Follows the link of a confirmation mail. */
export class ConfirmEmail extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}

@CommandHandler(ConfirmEmail)
export class ConfirmEmailHandler implements ICommandHandler<ConfirmEmail> {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ token }: ConfirmEmail): Promise<void> {
    const accountId = await this.tokens.use(token, ['confirmEmail']);
    if (!accountId) throw new TokenInvalid();
    const account = await this.accounts.get(accountId);
    await this.accounts.takeAddress(account);
    account.confirm(this.clock);
    await this.accounts.save(account);
  }
}
