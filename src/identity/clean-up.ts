import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Config } from '../platform/config.js';
import { Regularly } from '../platform/regularly.js';

/** Each hour the workers throw away what has run out: sessions, links, tokens, counted attempts, registrations never confirmed. */
@Injectable()
export class CleanUp extends Regularly {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {
    super(3_600_000, 'what has run out stays');
  }

  override onApplicationBootstrap(): void {
    if (this.config.process !== 'http') super.onApplicationBootstrap();
  }

  async run(): Promise<void> {
    const em = this.em.fork();
    await em.execute('delete from session where expires_at < now()');
    await em.execute('delete from one_time_token where expires_at < now()');
    await em.execute('delete from sign_on_attempt where expires_at < now()');
    await em.execute('delete from passkey_challenge where expires_at < now()');
    await em.execute('delete from api_token where expires_at < now()');
    await em.execute(`delete from attempt where at < now() - interval '1 day'`);
    // By then every link to them, also one that was mailed late, has expired.
    await em.execute(
      `delete from account a where state = 'unconfirmed' and created_at < now() - interval '7 days'
          and not exists (select 1 from one_time_token where account_id = a.id)`,
    );
  }
}
