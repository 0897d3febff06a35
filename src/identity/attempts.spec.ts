import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { newId } from '../../libs/domain/id.js';
import { Passwords } from './passwords.js';

describe('attempts at the door', () => {
  let product: TestApp;
  let visitor: Calls;
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);
  beforeAll(async () => {
    product = await startApp({ env: { RATE_LIMIT: 'on', TRUST_PROXY: 'on' } });
    visitor = new Calls(product.app);
    await execute(
      `insert into account (id, kind, state, email, given_name, family_name, password_hash)
       values (?, 'citizen', 'active', 'ana@people.example', 'Ана', 'Примерова', ?)`,
      [newId(), await product.app.get(Passwords).hash('много тайна дума')],
    );
  });
  beforeEach(() => execute('delete from attempt'));
  afterAll(() => product.close());

  const from = (address: string) => visitor.with({ 'x-forwarded-for': address });
  const logIn = (calls: Calls, password = 'много тайна дума', email = 'ana@people.example') =>
    calls.post('/auth/login', { email, password });
  const guess = async (calls: Calls, times: number, email?: string) => {
    const answers = [];
    for (let i = 0; i < times; i += 1) answers.push(await logIn(calls, `дума номер ${i}`, email));
    return answers.map(({ status }) => status);
  };

  it('against one account from one network pause after ten failures, and nowhere else', async () => {
    const attacker = from('203.0.113.1');
    expect(await guess(attacker, 10)).toEqual(Array(10).fill(401));
    const refused = await logIn(attacker);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(290);
    expect(wait).toBeLessThanOrEqual(300);
    expect((await logIn(attacker, 'x', 'ANA@people.example')).status).toBe(429);
    expect((await logIn(from('203.0.113.2'))).status).toBe(200);
    expect((await logIn(attacker, 'x', 'other@people.example')).status).toBe(401);
  });

  it('may go on one by one after the pause, and freely after a success', async () => {
    const citizen = from('203.0.113.3');
    await guess(citizen, 10);
    await execute("update attempt set at = at - interval '6 minutes'");
    expect(await guess(citizen, 2)).toEqual([401, 429]);
    await execute("update attempt set at = at - interval '6 minutes'");
    expect((await logIn(citizen)).status).toBe(200);
    expect(await guess(citizen, 2)).toEqual([401, 401]);
  });

  it('from one network against many accounts pause after fifty', async () => {
    const network = (i: number) => from(`2001:db8:1:2::${i.toString(16)}`);
    await execute(
      "insert into attempt (subject) select 'log-in 2001:db8:1:2::/64' from generate_series(1, 49)",
    );
    expect((await logIn(network(1), 'x', 'a@people.example')).status).toBe(401);
    expect((await logIn(network(2), 'x', 'b@people.example')).status).toBe(429);
    expect((await logIn(from('2001:db8:1:3::1'), 'x', 'b@people.example')).status).toBe(401);
  });

  it('at once are no way around the count', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => logIn(from('203.0.113.4'), `дума номер ${i}`)),
    );
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it('are counted with an Idempotency-Key as well', async () => {
    const keyed = (i: number) => from('203.0.113.5').with({ 'idempotency-key': `guess-${i}` });
    const statuses: number[] = [];
    for (let i = 0; i < 11; i += 1) statuses.push((await logIn(keyed(i), `дума номер ${i}`)).status);
    expect(statuses.slice(9)).toEqual([401, 429]);
  });

  it('to have mail sent are few, whether or not the address is known', async () => {
    for (const email of ['ana@people.example', 'nobody@people.example']) {
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) {
        statuses.push((await from('203.0.113.6').post('/auth/forgot-password', { email })).status);
      }
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });

  it('leave no list of addresses behind', async () => {
    await logIn(from('203.0.113.7'), 'x', 'ana@people.example');
    expect(JSON.stringify(await execute('select subject from attempt'))).not.toContain('people.example');
  });
});
