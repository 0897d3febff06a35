import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import type { Device } from './device.js';
import { codeLimits, codeSubject } from './limits.js';
import { Account } from './model/account.js';
import { EmailNotConfirmed, WrongCredentials } from './model/account-errors.js';
import { Passwords } from './passwords.js';
import { SecondFactorNeeded, WrongCode } from './second-factor/second-factor-errors.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { RefuseOtherWays } from './sign-on/refuse-other-ways.js';
import { Sessions } from './sessions.js';

/** What somebody shows at the door. */
interface Shown {
  email: string;
  password: string;
  code?: string;
}

/** Checks e-mail and password and opens a session. No command: no connection waits while the password is hashed. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly attempts: Attempts,
    private readonly otherWays: RefuseOtherWays,
  ) {}

  /** @throws WrongCredentials, or EmailNotConfirmed, SignOnDemanded, SecondFactorNeeded, WrongCode to who knows the password */
  async with(shown: Shown, device: Device): Promise<{ account: Account; token: string }> {
    const account = await this.accounts.ownerOrLatest(shown.email);
    const fits = await this.passwords.fits(shown.password, account?.passwordHash);
    if (!account || !fits) throw new WrongCredentials();
    if (account.state === 'unconfirmed') throw new EmailNotConfirmed();
    await this.otherWays.of(account);
    await this.secondStep(account, shown.code);
    const token = await this.sessions.open(account, device);
    if (!token) throw new WrongCredentials();
    return { account, token };
  }

  private async secondStep({ id }: Account, code: string | undefined): Promise<void> {
    if (!(await this.factors.has(id))) return;
    if (code === undefined) throw new SecondFactorNeeded();
    const counted = await this.attempts.count(codeLimits(id));
    if (!(await this.factors.takes(id, code))) throw new WrongCode();
    await this.attempts.forgive(counted, codeSubject(id));
  }
}
