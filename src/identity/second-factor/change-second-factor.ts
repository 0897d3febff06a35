import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { actorOf, type Caller } from '../access/caller.js';
import { Accounts } from '../accounts.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { Sessions } from '../sessions.js';
import { CodeNotAccepted } from './second-factor-errors.js';
import { SecondFactors } from './second-factors.js';

/** The app shows the right code: from now on log-in asks for one. Other sessions, opened without, end. */
export class ConfirmAuthenticator extends Command<string[]> {
  constructor(
    readonly by: Caller,
    readonly code: string,
  ) {
    super();
  }
}

@CommandHandler(ConfirmAuthenticator)
export class ConfirmAuthenticatorHandler implements ICommandHandler<ConfirmAuthenticator> {
  constructor(
    private readonly accounts: Accounts,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ by, code }: ConfirmAuthenticator): Promise<string[]> {
    const account = await this.accounts.get(by.id);
    if ((await this.factors.has(by.id)) || !(await this.factors.confirm(by.id, code)))
      throw new CodeNotAccepted();
    account.addSecondFactor(actorOf(by), this.clock);
    await this.accounts.save(account);
    await this.sessions.closeOthers(by);
    return this.factors.renewRecoveryCodes(by.id);
  }
}

/**
 * Takes the second step away: its owner, or an administrator for a colleague who has lost the phone, and with it the
 * passkeys that it held.
 */
export class RemoveSecondFactor extends Command<void> {
  constructor(
    readonly accountId: string,
    readonly by: Caller,
  ) {
    super();
  }
}

@CommandHandler(RemoveSecondFactor)
export class RemoveSecondFactorHandler implements ICommandHandler<RemoveSecondFactor> {
  constructor(
    private readonly accounts: Accounts,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ accountId, by }: RemoveSecondFactor): Promise<void> {
    const account = await this.accounts.get(accountId, 'staff');
    const hadAuthenticator = await this.factors.has(accountId);
    const hadPasskeys = by.id !== accountId && (await this.passkeys.removeAll(accountId)) > 0;
    if (!hadAuthenticator && !hadPasskeys) return;
    await this.factors.remove(accountId);
    account.removeSecondFactor(actorOf(by), this.clock);
    await this.accounts.save(account);
    if (by.id === accountId) await this.sessions.closeOthers(by);
    else await this.sessions.closeAll(accountId);
  }
}
