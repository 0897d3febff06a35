import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts.js';
import type { Device } from './device.js';
import { Account } from './model/account.js';
import { EmailNotConfirmed, WrongCredentials } from './model/account-errors.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** Checks e-mail and password and opens a session. No command: no connection waits while the password is hashed. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** @throws WrongCredentials, or EmailNotConfirmed to who knows the password */
  async with(email: string, password: string, device: Device): Promise<{ account: Account; token: string }> {
    const account = await this.accounts.ownerOrLatest(email);
    const fits = await this.passwords.fits(password, account?.passwordHash);
    if (!account || !fits) throw new WrongCredentials();
    if (account.state === 'unconfirmed') throw new EmailNotConfirmed();
    const token = await this.sessions.open(account, device);
    if (!token) throw new WrongCredentials();
    return { account, token };
  }
}
