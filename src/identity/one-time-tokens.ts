import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';

export type TokenPurpose = 'confirmEmail' | 'resetPassword' | 'invitation';

/** How long a mailed link works. */
export const tokenHours: Record<TokenPurpose, number> = {
  confirmEmail: 48,
  resetPassword: 2,
  invitation: 7 * 24,
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What mailed links carry: 32 random bytes, of which PostgreSQL keeps the hash until they are used or expire. */
@Injectable()
export class OneTimeTokens {
  constructor(private readonly em: EntityManager) {}

  /** A mail that is sent again holds a new token, and the older ones still work. @returns the token, stored nowhere */
  async issue(accountId: string, purpose: TokenPurpose): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.em.execute(
      `insert into one_time_token (hash, account_id, purpose, expires_at)
       values (?, ?, ?, now() + make_interval(hours => ?))`,
      [hashOf(token), accountId, purpose, tokenHours[purpose]],
    );
    return token;
  }

  /** The address of the token's account, valid or not. */
  async addressOf(token: string): Promise<string | undefined> {
    const [row] = await this.em.execute<{ email: string }[]>(
      'select a.email from one_time_token t join account a on a.id = t.account_id where t.hash = ?',
      [hashOf(token)],
    );
    return row?.email;
  }

  /** Takes the token out of the world: of two callers at once, one gets the account. */
  async use(token: string, purposes: TokenPurpose[]): Promise<string | undefined> {
    const [row] = await this.em.execute<{ account_id: string }[]>(
      `delete from one_time_token where hash = ? and purpose in (?) and expires_at > now() returning account_id`,
      [hashOf(token), purposes],
    );
    return row?.account_id;
  }

  /** After a new password, a new address or a disabled account no older link may work. */
  async revokeAll(accountId: string): Promise<void> {
    await this.em.execute('delete from one_time_token where account_id = ?', [accountId]);
  }
}
