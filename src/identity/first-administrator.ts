import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Config } from '../platform/config.js';
import { CLOCK } from '../platform/platform.module.js';
import { Accounts } from './accounts.js';
import { Account } from './model/account.js';
import { Passwords } from './passwords.js';

/** Makes the administrator that ADMIN_EMAIL and ADMIN_PASSWORD name, on a database that has none. */
@Injectable()
export class FirstAdministrator implements OnModuleInit {
  private readonly logger = new Logger(FirstAdministrator.name);

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.ensure();
  }

  /** @throws Error when someone else's account has the address */
  async ensure(): Promise<void> {
    const { adminEmail, adminPassword } = this.config;
    if (!adminEmail || !adminPassword || (await isThere(this.em.fork()))) return;
    const account = Account.firstAdministrator(
      adminEmail,
      await this.passwords.hash(adminPassword),
      this.clock,
    );
    await this.em.fork().transactional(async (em) => {
      const accounts = new Accounts(em);
      // Processes that start together wait here for the first.
      await accounts.lockAdministrators();
      if (await isThere(em)) return;
      if (!(await accounts.takeAddress(account.email, account.id))) {
        throw new Error(`ADMIN_EMAIL="${adminEmail}": an account that is no administrator has this address`);
      }
      await accounts.save(account);
      this.logger.log(`the first administrator is ${adminEmail}`);
    });
  }
}

async function isThere(em: EntityManager): Promise<boolean> {
  const found = await em.execute<unknown[]>(
    `select 1 from account where 'administrator' = any(roles) limit 1`,
  );
  return found.length > 0;
}
