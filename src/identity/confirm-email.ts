import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Accounts } from './accounts.js';
import { MailedLinks } from './mailed-links.js';

/** Follows the link of a confirmation mail. */
export class ConfirmEmail extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}

@CommandHandler(ConfirmEmail)
export class ConfirmEmailHandler implements ICommandHandler<ConfirmEmail> {
  constructor(
    private readonly links: MailedLinks,
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ token }: ConfirmEmail): Promise<void> {
    const account = await this.links.follow(token, ['confirmEmail']);
    account.confirm(this.clock);
    await this.accounts.save(account);
  }
}
