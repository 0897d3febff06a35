import { Injectable } from '@nestjs/common';
import {
  EntityManager,
  ForeignKeyConstraintViolationException,
  raw,
  UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';
import { NotFound, ValidationFailed } from '../../libs/domain/domain-error.js';
import { Account } from './model/account.js';
import { EmailTaken, LastAdministrator } from './model/account-errors.js';

// First keys of two-part advisory locks.
const ADDRESS_LOCK = 41;
const ADMINISTRATOR_LOCK = 42;

/** Accounts by address, and what must hold between several of them. What locks needs a transaction. */
@Injectable()
export class Accounts {
  constructor(private readonly em: EntityManager) {}

  find(id: string): Promise<Account | null> {
    return this.em.findOne(Account, { id });
  }

  /** @throws NotFound */
  async get(id: string, kind?: Account['kind']): Promise<Account> {
    const account = await this.em.findOne(Account, { id, ...(kind && { kind }) });
    if (!account) throw new NotFound();
    return account;
  }

  /** The account that owns the address: the only one that is not an unconfirmed registration. */
  async ownerOf(email: string): Promise<Account | null> {
    return this.em.findOne(Account, { ...withAddress(email), state: { $ne: 'unconfirmed' } });
  }

  /** The owner, or else the latest registration that waits for its confirmation. */
  async ownerOrLatest(email: string): Promise<Account | null> {
    const owner = await this.ownerOf(email);
    return owner ?? this.em.findOne(Account, withAddress(email), { orderBy: { id: 'desc' } });
  }

  /** Makes everybody who wants to do something with the address wait for us, until our transaction ends. */
  async lockAddress(email: string): Promise<void> {
    await this.em.execute('select pg_advisory_xact_lock(?, hashtext(lower(?)))', [ADDRESS_LOCK, email]);
  }

  /**
   * The account has proven the address, or an administrator vouches for it: other registrations of it end.
   *
   * @returns false when another account owns the address already
   */
  async takeAddress(email: string, accountId: string): Promise<boolean> {
    await this.lockAddress(email);
    const owner = await this.ownerOf(email);
    if (owner && owner.id !== accountId) return false;
    await this.em.execute(
      `delete from account where lower(email) = lower(?) and state = 'unconfirmed' and id <> ?`,
      [email, accountId],
    );
    return true;
  }

  /** @throws EmailTaken */
  async save(account: Account): Promise<void> {
    this.em.persist(account);
    try {
      await this.em.flush();
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new EmailTaken();
      throw error;
    }
  }

  /** @throws ValidationFailed for a host that does not exist */
  async assignHosts(account: Account, hostIds: string[]): Promise<void> {
    await this.em.execute('delete from staff_host where account_id = ?', [account.id]);
    try {
      for (const hostId of new Set(hostIds)) {
        await this.em.execute('insert into staff_host (account_id, host_id) values (?, ?)', [
          account.id,
          hostId,
        ]);
      }
    } catch (error) {
      if (error instanceof ForeignKeyConstraintViolationException) throw new ValidationFailed([UNKNOWN_HOST]);
      throw error;
    }
  }

  /** Two administrators who give up the role at once must not both succeed: call it before either is read. */
  async lockAdministrators(): Promise<void> {
    await this.em.execute('select pg_advisory_xact_lock(?, 0)', [ADMINISTRATOR_LOCK]);
  }

  /** @throws LastAdministrator unless someone else could go on */
  async needAnotherAdministrator(than: Account): Promise<void> {
    const others = await this.em.execute<unknown[]>(
      `select 1 from account where state = 'active' and 'administrator' = any(roles) and id <> ? limit 1`,
      [than.id],
    );
    if (others.length === 0) throw new LastAdministrator();
  }
}

const withAddress = (email: string) => ({ [raw('lower(email) = lower(?)', [email])]: [] });

const UNKNOWN_HOST = {
  path: 'hostIds',
  message: { bg: 'Няма такъв приемащ.', en: 'There is no such host.' },
};
