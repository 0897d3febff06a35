import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EntityManager } from '@mikro-orm/postgresql';
import { OneTimeTokens, type TokenPurpose } from '../../src/identity/index.js';

/** What the link in a mail to the latest account with this address would carry. */
export async function mailedToken(
  app: NestFastifyApplication,
  email: string,
  purpose: TokenPurpose,
): Promise<string> {
  const em = app.get(EntityManager).fork();
  const [account] = await em.execute<{ id: string }[]>(
    'select id from account where lower(email) = lower(?) order by id desc limit 1',
    [email],
  );
  if (!account) throw new Error(`no account has the address ${email}`);
  return new OneTimeTokens(em).issue(account.id, purpose);
}

/** The names of the stored events about the accounts with this address, oldest first. */
export async function accountEvents(app: NestFastifyApplication, email: string): Promise<string[]> {
  const rows = await app
    .get(EntityManager)
    .fork()
    .execute<{ name: string }[]>(
      'select e.name from event e join account a on a.id = e.aggregate_id where lower(a.email) = lower(?) order by e.id',
      [email],
    );
  return rows.map(({ name }) => name);
}
