import { Injectable } from '@nestjs/common';
import type { Caller } from './access/caller.js';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import { codeLimits, codeSubject } from './limits.js';
import { Passwords } from './passwords.js';
import { PasswordNotAccepted } from './second-factor/second-factor-errors.js';

/** Whoever changes by what one logs in shows the password again; what fails counts, as at log-in. */
@Injectable()
export class ShownPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  /** @throws PasswordNotAccepted, TooManyAttempts */
  async by(caller: Caller, password: string): Promise<void> {
    const counted = await this.attempts.count(codeLimits(caller.id));
    const { passwordHash } = await this.accounts.get(caller.id);
    if (!(await this.passwords.fits(password, passwordHash))) throw new PasswordNotAccepted();
    await this.attempts.forgive(counted, codeSubject(caller.id));
  }
}
