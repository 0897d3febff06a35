import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts.js';
import type { Account } from './model/account.js';
import { TokenInvalid } from './model/account-errors.js';
import { OneTimeTokens, type TokenPurpose } from './one-time-tokens.js';

/** Follows the links that we mail: uses the token up and gives the account the address it has thereby proven. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly accounts: Accounts,
  ) {}

  /** @throws TokenInvalid */
  async follow(token: string, purposes: TokenPurpose[]): Promise<Account> {
    const email = await this.tokens.addressOf(token);
    if (email === undefined) throw new TokenInvalid();
    // First the address, then the token: who waits here must hold nothing that the others want to delete.
    await this.accounts.lockAddress(email);
    const accountId = await this.tokens.use(token, purposes);
    const account = accountId ? await this.accounts.find(accountId) : null;
    if (!account || account.state === 'disabled') throw new TokenInvalid();
    if (!(await this.accounts.takeAddress(account.email, account.id))) throw new TokenInvalid();
    return account;
  }
}
