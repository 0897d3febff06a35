import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { Accounts } from '../accounts.js';
import type { Account } from '../model/account.js';
import type { Vouched } from './open-id.js';
import type { Served } from './sign-on-providers.js';

/**
 * Whose account it is that the provider vouches for: known by its subject, or, the first time, by an address that the
 * provider has verified. Nobody gets an account by it; whoever was invited gets in without choosing a password.
 */
export class FindVouched extends Command<Account | null> {
  constructor(
    readonly vouched: Vouched,
    readonly serves: Served,
  ) {
    super();
  }
}

@CommandHandler(FindVouched)
export class FindVouchedHandler implements ICommandHandler<FindVouched> {
  constructor(
    private readonly accounts: Accounts,
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ vouched, serves }: FindVouched): Promise<Account | null> {
    const { issuer, subject, verifiedEmail } = vouched;
    const [linked] = await this.em.execute<{ id: string }[]>(
      'select account_id as id from sign_on_identity where issuer = ? and subject = ?',
      [issuer, subject],
    );
    if (linked) return this.accounts.find(linked.id);
    if (verifiedEmail === null) return null;
    await this.accounts.lockAddress(verifiedEmail);
    const account = await this.accounts.ownerOf(verifiedEmail);
    if (!account || account.kind !== serves || account.state === 'disabled') return null;
    const now = await this.em.execute<unknown[]>(
      `insert into sign_on_identity (issuer, subject, account_id, linked_at) values (?, ?, ?, ?)
       on conflict do nothing returning 1`,
      [issuer, subject, account.id, this.clock.now()],
    );
    // Somebody else of the same provider has this account: an address that was given to another person.
    if (now.length === 0) return null;
    account.linkSignOn(this.clock);
    await this.accounts.save(account);
    return account;
  }
}
