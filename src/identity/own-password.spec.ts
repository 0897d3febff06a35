import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { mailedToken } from '../../test/kit/mailed-token.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { Passwords } from './passwords.js';

const OLD = 'много тайна дума';
const NEW = 'още по-тайна дума';

describe('the own password', () => {
  let product: TestApp;
  let visitor: Calls;
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);

  beforeAll(async () => {
    product = await startApp({ env: { RATE_LIMIT: 'on' } });
    visitor = new Calls(product.app);
  });
  beforeEach(() => execute('delete from attempt'));
  afterAll(() => product.close());

  const somebody = async () => {
    const { id, email, cookie } = await signInAs(product.app);
    const hash = await product.app.get(Passwords).hash(OLD);
    await execute('update account set password_hash = ? where id = ?', [hash, id]);
    return { id, email, calls: Calls.by(product.app, { cookie }) };
  };
  const logIn = (email: string, password: string) => visitor.post('/auth/login', { email, password });

  it('is changed by who shows the old one; other sessions and open links end', async () => {
    const { id, email, calls } = await somebody();
    const login = await logIn(email, OLD);
    const elsewhere = visitor.with({ cookie: String(login.headers['set-cookie']).split(';')[0]! });
    const link = await mailedToken(product.app, email, 'resetPassword');
    expect((await calls.post('/me/password', { oldPassword: OLD, password: NEW })).status).toBe(204);
    expect((await calls.get('/me')).status).toBe(200);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await visitor.post('/auth/reset-password', { token: link, password: OLD })).body.code).toBe(
      'token-invalid',
    );
    expect((await logIn(email, OLD)).body.code).toBe('wrong-credentials');
    expect((await logIn(email, NEW)).status).toBe(200);
    const [event] = await execute<{ actor: object }>(
      `select actor from event where name = 'PasswordChanged' and aggregate_id = ?`,
      [id],
    );
    expect(event!.actor).toEqual({ kind: 'citizen', id });
  });

  it('stays with a wrong old one, and wrong ones are counted', async () => {
    const { id, email, calls } = await somebody();
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = await calls.post('/me/password', { oldPassword: 'друга дума тук', password: NEW });
      expect([answer.status, answer.body.code]).toEqual([422, 'password-not-accepted']);
    }
    const shut = await calls.post('/me/password', { oldPassword: OLD, password: NEW });
    expect([shut.status, shut.body.code]).toEqual([429, 'too-many-requests']);
    expect((await logIn(email, OLD)).status).toBe(200);
    expect(
      await execute(`select 1 from event where name = 'PasswordChanged' and aggregate_id = ?`, [id]),
    ).toEqual([]);
  });

  it('keeps to the rules of every new one', async () => {
    const { email, calls } = await somebody();
    for (const password of ['къса', email]) {
      const answer = await calls.post('/me/password', { oldPassword: OLD, password });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'password' }] } });
    }
    expect((await visitor.post('/me/password', { oldPassword: OLD, password: NEW })).status).toBe(401);
  });
});
