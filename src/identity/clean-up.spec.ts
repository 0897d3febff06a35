import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { CleanUp } from './clean-up.js';

describe('the hourly clean-up', () => {
  let product: TestApp;
  beforeAll(async () => {
    product = await startApp();
  });
  afterAll(() => product.close());
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);

  it('throws away what has run out, and only that', async () => {
    const [stays, goes] = [await signInAs(product.app), await signInAs(product.app)];
    await execute(`update session set expires_at = now() - interval '1 second' where account_id = ?`, [
      goes.id,
    ]);
    await execute(
      `insert into one_time_token (hash, account_id, purpose, expires_at)
       values ('old', ?, 'confirmEmail', now() - interval '1 second'), ('new', ?, 'confirmEmail', now() + interval '1 hour')`,
      [goes.id, goes.id],
    );
    await execute(
      `insert into attempt (subject, at) values ('old', now() - interval '25 hours'), ('new', now())`,
    );
    for (const [name, state, days] of [
      ['old', 'unconfirmed', 8],
      ['new', 'unconfirmed', 6],
      ['invited', 'invited', 30],
    ]) {
      await execute(
        `insert into account (id, kind, state, email, given_name, family_name, created_at)
         values (?, 'citizen', ?, ?, 'Ана', 'Примерова', now() - make_interval(days => ?))`,
        [newId(), state, `${String(name)}@clean.example`, days],
      );
    }

    await product.app.get(CleanUp).run();

    expect((await Calls.by(product.app, stays).get('/me')).status).toBe(200);
    expect(await execute('select 1 from session where account_id = ?', [goes.id])).toEqual([]);
    expect(await execute('select hash from one_time_token')).toEqual([{ hash: 'new' }]);
    expect(await execute('select subject from attempt')).toEqual([{ subject: 'new' }]);
    expect(
      await execute(`select email from account where email like '%@clean.example' order by email`),
    ).toEqual([{ email: 'invited@clean.example' }, { email: 'new@clean.example' }]);
  });
});
