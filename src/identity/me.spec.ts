import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { PersonalData } from './index.js';

describe('one’s own account', () => {
  let product: TestApp;
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);
  const erased: string[] = [];

  beforeAll(async () => {
    product = await startApp();
    product.app.get(PersonalData).register({
      name: 'letters',
      export: (id) => Promise.resolve([{ to: id }]),
      erase: (id) => Promise.resolve(void erased.push(id)),
    });
  });
  afterAll(() => product.close());

  it('is shown and changed in part', async () => {
    const citizen = await signInAs(product.app, { phone: '+359888123456' });
    const calls = Calls.by(product.app, citizen);
    const account = {
      id: citizen.id,
      email: citizen.email,
      givenName: 'Ана',
      familyName: 'Примерова',
      phone: '+359888123456',
      kind: 'citizen',
      roles: [],
      locale: 'bg',
      position: null,
      hostIds: [],
    };
    const shown = await calls.get('/me');
    expect(shown.body).toEqual(account);
    expect(shown.headers['cache-control']).toBe('no-store');
    const changed = await calls.patch('/me', { givenName: ' Анна ', locale: 'en' });
    expect([changed.status, changed.body]).toEqual([200, { ...account, givenName: 'Анна', locale: 'en' }]);
    expect((await calls.get('/me')).body).toEqual(changed.body);
    expect((await calls.patch('/me', {})).body).toEqual(changed.body);
  });

  it('may be without a phone for staff alone', async () => {
    const staff = Calls.by(
      product.app,
      await signInAs(product.app, { roles: ['desk'], phone: '+359888123456' }),
    );
    expect((await staff.patch('/me', { phone: null })).body.phone).toBeNull();
  });

  it('hands out all that is held of the person', async () => {
    const citizen = await signInAs(product.app);
    const calls = Calls.by(product.app, citizen);
    await calls.patch('/me', { familyName: 'Образцова' });
    const { status, body } = await calls.get('/me/export');
    expect(status).toBe(200);
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/);
    expect(body).toMatchObject({
      account: { id: citizen.id, email: citizen.email, familyName: 'Образцова' },
      sessions: [{ openedAt: instant, usedAt: instant }],
      events: [{ event: 'AccountChanged', at: instant }],
      letters: [{ to: citizen.id }],
      meetings: [],
    });
    expect(JSON.stringify(body)).not.toMatch(/password|hash/i);
  });

  it('is erased with everything that leads to the person', async () => {
    const citizen = await signInAs(product.app, { givenName: 'Неповторима', phone: '+359888999999' });
    const calls = Calls.by(product.app, citizen);
    await calls.with({ 'idempotency-key': 'mine' }).patch('/me', { familyName: 'Забравима' });
    const gone = await calls.delete('/me');
    expect(gone.status).toBe(204);
    expect(String(gone.headers['set-cookie'])).toMatch(/^sid=;/);
    expect((await calls.get('/me')).status).toBe(401);
    expect((await calls.get('/auth/session')).body).toEqual({ account: null });
    expect(erased).toEqual([citizen.id]);
    for (const table of ['account', 'session', 'event', 'idempotency_key', 'one_time_token']) {
      const rows = JSON.stringify(await execute(`select * from ${table}`));
      expect(rows).not.toMatch(new RegExp(`Неповторима|Забравима|888999999|${citizen.email}`));
    }
    expect(await execute('select name from event where aggregate_id = ? order by id', [citizen.id])).toEqual([
      { name: 'AccountChanged' },
      { name: 'AccountErased' },
    ]);
  });

  it('is erased wholly or not at all', async () => {
    const citizen = await signInAs(product.app);
    const calls = Calls.by(product.app, citizen);
    product.app.get(PersonalData).register({
      name: 'stubborn',
      export: () => Promise.resolve(null),
      erase: (id) => (id === citizen.id ? Promise.reject(new Error('not now')) : Promise.resolve()),
    });
    expect((await calls.delete('/me')).status).toBe(500);
    expect((await calls.get('/me')).status).toBe(200);
  });

  it('of the last administrator stays; of two that leave at once, one stays', async () => {
    const admins = [
      await signInAs(product.app, { roles: ['administrator'] }),
      await signInAs(product.app, { roles: ['administrator'] }),
    ].map((admin) => Calls.by(product.app, admin));
    const answers = await Promise.all(admins.map((admin) => admin.delete('/me')));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('last-administrator');
    expect(await execute("select 1 from account where 'administrator' = any(roles)")).toHaveLength(1);
  });
});
