import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { Seal } from '../../platform/seal/seal.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { AuthenticatorThere } from './second-factor-errors.js';
import { isTotpCode, newTotpSecret, stepOfCode } from './totp.js';

const aboutSecret = (accountId: string): string => `second-factor/${accountId}`;

/** The authenticators and recovery codes of staff. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly em: EntityManager,
    private readonly seal: Seal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether the account logs in with a second step. */
  async has(accountId: string): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      'select 1 from authenticator where account_id = ? and confirmed_at is not null',
      [accountId],
    );
    return rows.length > 0;
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    const [row] = await this.em.execute<[{ left: number }]>(
      'select count(*)::int as left from recovery_code where account_id = ?',
      [accountId],
    );
    return row.left;
  }

  /** Until it is confirmed it does nothing; a second one replaces it. @returns its secret in base32 @throws AuthenticatorThere */
  async begin(accountId: string): Promise<string> {
    const secret = newTotpSecret();
    const sealed = await this.seal.seal(secret, aboutSecret(accountId));
    const begun = await this.em.execute<unknown[]>(
      `insert into authenticator (account_id, secret) values (?, ?)
       on conflict (account_id) do update set secret = excluded.secret, made_at = now(), last_step = null
        where authenticator.confirmed_at is null
       returning 1`,
      [accountId, sealed],
    );
    if (begun.length === 0) throw new AuthenticatorThere();
    return secret;
  }

  /** The app shows what we expect. @returns whether it does */
  async confirm(accountId: string, code: string): Promise<boolean> {
    if (!(await this.takesTotp(accountId, code))) return false;
    await this.em.execute(
      'update authenticator set confirmed_at = ? where account_id = ? and confirmed_at is null',
      [this.clock.now(), accountId],
    );
    return true;
  }

  /** Older ones end. @returns the codes, stored nowhere */
  async renewRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await this.em.execute(
      `with gone as (delete from recovery_code where account_id = ?)
       insert into recovery_code (account_id, hash) select ?, unnest(string_to_array(?, ','))`,
      [accountId, accountId, codes.map(hashOfRecoveryCode).join(',')],
    );
    return codes;
  }

  async remove(accountId: string): Promise<void> {
    await this.em.execute('delete from authenticator where account_id = ?', [accountId]);
    await this.em.execute('delete from recovery_code where account_id = ?', [accountId]);
  }

  /** A code of the app, or a recovery code, which is then used up. */
  async takes(accountId: string, code: string): Promise<boolean> {
    const plain = code.replace(/\s/g, '');
    return isTotpCode(plain) ? this.takesTotp(accountId, plain) : this.takesRecoveryCode(accountId, plain);
  }

  private async takesTotp(accountId: string, code: string): Promise<boolean> {
    const [row] = await this.em.execute<{ secret: string }[]>(
      'select secret from authenticator where account_id = ?',
      [accountId],
    );
    if (!row) return false;
    const secret = await this.seal.open(row.secret, aboutSecret(accountId));
    const step = stepOfCode(secret, code.replace(/\s/g, ''), this.clock.now());
    if (step === null) return false;
    // RFC 6238 §5.2: once. Of two who bring the same code at once the row lets one through.
    const taken = await this.em.execute<unknown[]>(
      `update authenticator set last_step = ? where account_id = ? and coalesce(last_step, -1) < ? returning 1`,
      [step, accountId, step],
    );
    return taken.length > 0;
  }

  private async takesRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const used = await this.em.execute<unknown[]>(
      'delete from recovery_code where account_id = ? and hash = ? returning 1',
      [accountId, hashOfRecoveryCode(code)],
    );
    return used.length > 0;
  }
}
