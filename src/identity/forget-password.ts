import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Accounts } from './accounts.js';

/** Asks for a link to set a new password; an address without an account gets nothing, and the caller can't tell. */
export class ForgetPassword extends Command<void> {
  constructor(readonly email: string) {
    super();
  }
}

@CommandHandler(ForgetPassword)
export class ForgetPasswordHandler implements ICommandHandler<ForgetPassword> {
  constructor(
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ email }: ForgetPassword): Promise<void> {
    const account = await this.accounts.ownerOrLatest(email);
    account?.forgetPassword(this.clock);
  }
}
