import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Seal, SecretsKeyWrong } from '../platform/seal/seal.js';
import { AksterOfficeLogIn, type Tokens } from './akster-office/authentication.js';
import { AksterOfficeNotLinked, TokenRefused } from './document-errors.js';

/** Renewed a little early, so that none expires on its way. */
const EARLY_MS = 30_000;

export interface LinkedAccount {
  account: string;
  linkedAt: Date;
}

interface Row {
  tokens: string;
  expiresAt: Date | string | null;
}

/** Each member of staff's own account in AKSTER OFFICE; PostgreSQL keeps its tokens sealed, and nobody else sees them. */
@Injectable()
export class LinkedAccounts {
  constructor(
    private readonly em: EntityManager,
    private readonly seal: Seal,
    private readonly logIn: AksterOfficeLogIn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(staffId: string): Promise<LinkedAccount | null> {
    const [row] = await this.em.execute<{ account: string; linkedAt: Date | string }[]>(
      'select account_name as account, linked_at as "linkedAt" from akster_office_link where account_id = ?',
      [staffId],
    );
    return row ? { account: row.account, linkedAt: new Date(row.linkedAt) } : null;
  }

  async link(staffId: string, account: string, tokens: Tokens): Promise<void> {
    await this.em.execute(
      `insert into akster_office_link (account_id, account_name, tokens, expires_at, linked_at) values (?, ?, ?, ?, ?)
       on conflict (account_id) do update set account_name = excluded.account_name, tokens = excluded.tokens,
         expires_at = excluded.expires_at, linked_at = excluded.linked_at`,
      [staffId, account, await this.sealed(staffId, tokens), this.expiryOf(tokens), this.clock.now()],
    );
  }

  /** @returns a token that ends the link over there, null where there was none */
  async unlink(staffId: string): Promise<string | null> {
    const [row] = await this.em.execute<Row[]>(
      'delete from akster_office_link where account_id = ? returning tokens',
      [staffId],
    );
    if (!row) return null;
    const tokens = await this.opened(staffId, row).catch(() => null);
    return tokens && (tokens.refresh ?? tokens.access);
  }

  /** Asks as that person, with a fresh token where the old one is refused. @throws AksterOfficeNotLinked */
  async asPerson<T>(staffId: string, ask: (token: string) => Promise<T>): Promise<T> {
    const token = await this.token(staffId);
    try {
      return await ask(token);
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
    }
    try {
      return await ask(await this.renew(staffId, token));
    } catch (error) {
      throw error instanceof TokenRefused ? new AksterOfficeNotLinked() : error;
    }
  }

  private async token(staffId: string): Promise<string> {
    const [row] = await this.em.execute<Row[]>(
      'select tokens, expires_at as "expiresAt" from akster_office_link where account_id = ?',
      [staffId],
    );
    if (!row) throw new AksterOfficeNotLinked();
    const { access } = await this.opened(staffId, row);
    const lasts = row.expiresAt === null || this.inTime(row.expiresAt);
    return lasts ? access : this.renew(staffId, access);
  }

  /**
   * A refresh token works once: two pages that the same person opens at once must not both use it, so the second waits
   * for the first and takes what that one got.
   */
  private async renew(staffId: string, stale: string): Promise<string> {
    const fresh = await this.em.fork().transactional(async (em) => {
      const [row] = await em.execute<Row[]>(
        'select tokens from akster_office_link where account_id = ? for update',
        [staffId],
      );
      if (!row) return null;
      const { access, refresh } = await this.opened(staffId, row);
      if (access !== stale) return access;
      const tokens = refresh === null ? null : await this.renewed(refresh);
      if (tokens === null) {
        await em.execute('delete from akster_office_link where account_id = ?', [staffId]);
        return null;
      }
      await em.execute('update akster_office_link set tokens = ?, expires_at = ? where account_id = ?', [
        await this.sealed(staffId, tokens),
        this.expiryOf(tokens),
        staffId,
      ]);
      return tokens.access;
    });
    if (fresh === null) throw new AksterOfficeNotLinked();
    return fresh;
  }

  /** Null where the person, or AKSTER OFFICE, has ended the link. */
  private async renewed(refresh: string): Promise<Tokens | null> {
    try {
      return await this.logIn.renewed(refresh);
    } catch (error) {
      if (error instanceof TokenRefused) return null;
      throw error;
    }
  }

  private expiryOf({ expiresInSeconds }: Tokens): Date | null {
    return expiresInSeconds === null ? null : new Date(this.clock.now().getTime() + expiresInSeconds * 1_000);
  }

  private inTime(expiresAt: Date | string): boolean {
    return new Date(expiresAt).getTime() - EARLY_MS > this.clock.now().getTime();
  }

  private sealed(staffId: string, { access, refresh }: Tokens): Promise<string> {
    return this.seal.seal(JSON.stringify({ access, refresh }), about(staffId));
  }

  /** Tokens that were sealed with a key that is lost open nothing: the person links anew. */
  private async opened(staffId: string, { tokens }: Row): Promise<Pick<Tokens, 'access' | 'refresh'>> {
    try {
      return JSON.parse(await this.seal.open(tokens, about(staffId))) as Tokens;
    } catch (error) {
      throw error instanceof SecretsKeyWrong ? new AksterOfficeNotLinked() : error;
    }
  }
}

/** Bound to the person: tokens that were put into another's row do not open there. */
const about = (staffId: string): string => `akster-office/${staffId}`;
