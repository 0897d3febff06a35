import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Accounts } from './accounts.js';
import { MailedLinks } from './mailed-links.js';
import { passwordDiffersFromEmail } from './model/password-differs-from-email.js';
import { OneTimeTokens } from './one-time-tokens.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** Follows the link of a forgotten-password or invitation mail; every open session and other link ends. */
export class SetPassword extends Command<void> {
  constructor(
    readonly token: string,
    readonly password: string,
  ) {
    super();
  }
}

@CommandHandler(SetPassword)
export class SetPasswordHandler implements ICommandHandler<SetPassword> {
  constructor(
    private readonly links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ token, password }: SetPassword): Promise<void> {
    const account = await this.links.follow(token, ['resetPassword', 'invitation']);
    passwordDiffersFromEmail(password, account.email);
    account.setPassword(await this.passwords.hash(password), this.clock);
    await this.accounts.save(account);
    await this.tokens.revokeAll(account.id);
    await this.sessions.closeAll(account.id);
  }
}
