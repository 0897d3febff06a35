import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { accountEvents, mailedToken } from '../../test/kit/mailed-token.js';

describe('registration', () => {
  let product: TestApp;
  let visitor: Calls;
  beforeAll(async () => {
    product = await startApp();
    visitor = new Calls(product.app);
  });
  afterAll(() => product.close());

  const person = (email: string) => ({
    email,
    givenName: 'Ана',
    familyName: 'Примерова',
    phone: '0888 123 456',
    password: 'много тайна дума',
  });
  const logIn = (email: string, password = 'много тайна дума') =>
    visitor.post('/auth/login', { email, password });
  const confirm = (token: string) => visitor.post('/auth/confirm-email', { token });
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);

  it('leads through the mailed link to a session and out again', async () => {
    const asked = await visitor.post('/auth/register', { ...person('Ana@first.example'), locale: 'en' });
    expect([asked.status, asked.body]).toEqual([202, {}]);
    expect(await accountEvents(product.app, 'ana@first.example')).toEqual(['CitizenRegistered']);
    expect(await logIn('ana@first.example')).toMatchObject({
      status: 403,
      body: { code: 'email-not-confirmed' },
    });

    const token = await mailedToken(product.app, 'ana@first.example', 'confirmEmail');
    expect((await confirm(token)).status).toBe(204);
    const entered = await logIn('ANA@first.example');
    expect(entered.status).toBe(200);
    expect(entered.body).toEqual({
      id: expect.any(String),
      email: 'Ana@first.example',
      givenName: 'Ана',
      familyName: 'Примерова',
      phone: '+359888123456',
      kind: 'citizen',
      roles: [],
      locale: 'en',
    });
    const cookie = String(entered.headers['set-cookie']);
    expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);

    const citizen = visitor.with({ cookie: cookie.split(';')[0]! });
    expect((await citizen.get('/auth/session')).body).toEqual({ account: entered.body });
    const left = await citizen.post('/auth/logout');
    expect(left.status).toBe(204);
    expect(String(left.headers['set-cookie'])).toMatch(/^sid=;/);
    expect((await citizen.get('/auth/session')).body).toEqual({ account: null });
    expect((await citizen.get('/me')).status).toBe(401);
  });

  it('answers the same to a known address, and tells its owner alone', async () => {
    await visitor.post('/auth/register', person('known@people.example'));
    await confirm(await mailedToken(product.app, 'known@people.example', 'confirmEmail'));
    const again = { ...person('KNOWN@people.example'), password: 'чужда тайна дума', givenName: 'Друг' };
    const known = await visitor.post('/auth/register', again);
    const unknown = await visitor.post('/auth/register', person('unknown@people.example'));
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const plain = ({ date: _, ...headers }: Record<string, unknown>) => headers;
    expect(plain(known.headers)).toEqual(plain(unknown.headers));
    expect(await accountEvents(product.app, 'known@people.example')).toEqual([
      'CitizenRegistered',
      'EmailConfirmed',
      'RegistrationRepeated',
    ]);
    expect((await logIn('known@people.example', 'чужда тайна дума')).status).toBe(401);
    expect((await logIn('known@people.example')).body.givenName).toBe('Ана');
  });

  it('takes no less time for an address that is known', async () => {
    const time = async (email: string) => {
      const begun = performance.now();
      await visitor.post('/auth/forgot-password', { email });
      return performance.now() - begun;
    };
    expect(await time('known@people.example')).toBeGreaterThan(140);
    expect(await time('nobody@people.example')).toBeGreaterThan(140);
  });

  it('confirms what was sent with the link that is followed, whoever registered the address since', async () => {
    const email = 'twice@people.example';
    await visitor.post('/auth/register', person(email));
    const own = await mailedToken(product.app, email, 'confirmEmail');
    await visitor.post('/auth/register', { ...person(email), password: 'паролата на друг' });
    const others = await mailedToken(product.app, email, 'confirmEmail');

    expect((await confirm(own)).status).toBe(204);
    expect((await logIn(email)).status).toBe(200);
    expect((await logIn(email, 'паролата на друг')).status).toBe(401);
    expect(await confirm(others)).toMatchObject({ status: 422, body: { code: 'token-invalid' } });
    expect(await execute('select 1 from account where email = ?', [email])).toHaveLength(1);
  });

  it('gives one owner to an address whose registrations are confirmed at once', async () => {
    const email = 'race@people.example';
    const tokens: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await visitor.post('/auth/register', person(email));
      tokens.push(await mailedToken(product.app, email, 'confirmEmail'));
    }
    const answers = await Promise.all(tokens.map(confirm));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.every(({ status, body }) => status === 204 || body.code === 'token-invalid')).toBe(true);
    expect(await execute('select state from account where email = ?', [email])).toEqual([
      { state: 'active' },
    ]);
  });

  it('uses a token once, also when it comes many times at once', async () => {
    await visitor.post('/auth/register', person('once@people.example'));
    const token = await mailedToken(product.app, 'once@people.example', 'confirmEmail');
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => confirm(token)))).map(
      (a) => a.status,
    );
    expect(statuses.sort()).toEqual([204, ...Array<number>(7).fill(422)]);
    expect(await accountEvents(product.app, 'once@people.example')).toEqual([
      'CitizenRegistered',
      'EmailConfirmed',
    ]);
  });

  it('takes no token that is unknown, expired, or meant for something else', async () => {
    await visitor.post('/auth/register', person('tokens@people.example'));
    const expired = await mailedToken(product.app, 'tokens@people.example', 'confirmEmail');
    await execute("update one_time_token set expires_at = now() - interval '1 second'");
    const reset = await mailedToken(product.app, 'tokens@people.example', 'resetPassword');
    for (const token of ['nonsense', expired, reset]) {
      expect(await confirm(token)).toMatchObject({ status: 422, body: { code: 'token-invalid' } });
    }
  });

  it('keeps neither passwords nor tokens as they are', async () => {
    await visitor.post('/auth/register', person('secret@people.example'));
    const token = await mailedToken(product.app, 'secret@people.example', 'confirmEmail');
    const [account] = await execute<{ password_hash: string }>(
      'select password_hash from account where email = ?',
      ['secret@people.example'],
    );
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/);
    expect(await execute('select 1 from one_time_token where hash = ?', [token])).toEqual([]);
    const [{ hours } = { hours: 0 }] = await execute<{ hours: number }>(
      'select round(extract(epoch from max(expires_at) - now()) / 3600)::int as hours from one_time_token',
    );
    expect(hours).toBe(48);
  });

  it('has one effect and the same answer for a repeated Idempotency-Key, and keeps no password to guess at', async () => {
    const keyed = visitor.with({ 'idempotency-key': 'register-1' });
    const answers = [await keyed.post('/auth/register', person('key@people.example'))];
    answers.push(await keyed.post('/auth/register', person('key@people.example')));
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, {}],
      [202, {}],
    ]);
    expect(await accountEvents(product.app, 'key@people.example')).toEqual(['CitizenRegistered']);
    expect(await execute("select 1 from idempotency_key where key = 'register-1'")).toEqual([]);
  });
});
