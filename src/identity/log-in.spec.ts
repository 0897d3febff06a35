import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { accountEvents, mailedToken } from '../../test/kit/mailed-token.js';
import { newId } from '../../libs/domain/id.js';
import { Passwords } from './passwords.js';

const PASSWORD = 'много тайна дума';

const OF_LONG = `account_id = (select id from account where email = 'long@people.example')`;

describe('log-in', () => {
  let product: TestApp;
  let visitor: Calls;
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);

  beforeAll(async () => {
    product = await startApp({ env: { PUBLIC_URL: 'https://town.example' } });
    visitor = new Calls(product.app);
  });
  afterAll(() => product.close());

  const addAccount = async (email: string, state = 'active') => {
    await execute(
      `insert into account (id, kind, state, email, given_name, family_name, phone, password_hash)
       values (?, 'citizen', ?, ?, 'Ана', 'Примерова', '+359888123456', ?)`,
      [newId(), state, email, await product.app.get(Passwords).hash(PASSWORD)],
    );
  };
  const logIn = (email: string, password = PASSWORD, calls = visitor) =>
    calls.post('/auth/login', { email, password });
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String(answer.headers['set-cookie']).split(';')[0]!;

  it('tells nothing apart to who does not know the password', async () => {
    await addAccount('known@people.example');
    await addAccount('waiting@people.example', 'unconfirmed');
    await addAccount('gone@people.example', 'disabled');
    const answers = await Promise.all([
      logIn('known@people.example', 'друга дума тук'),
      logIn('waiting@people.example', 'друга дума тук'),
      logIn('nobody@people.example'),
      logIn('gone@people.example'),
      logIn('no address', 'x'),
    ]);
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]!.body);
      expect(body.code).toBe('wrong-credentials');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('costs an unknown address as much work as a wrong password', async () => {
    await addAccount('timed@people.example');
    // The processor's work, which other programs of a busy machine do not lengthen; the least of several is all ours.
    const workOf = async (email: string) => {
      const works: number[] = [];
      for (let i = 0; i < 9; i += 1) {
        const before = process.cpuUsage();
        await logIn(email, 'друга дума тук');
        const { user, system } = process.cpuUsage(before);
        works.push(user + system);
      }
      return Math.min(...works);
    };
    const ratio = (await workOf('timed@people.example')) / (await workOf('nobody@people.example'));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('understands a password however a keyboard composes its letters', async () => {
    await execute('update account set password_hash = ? where email = ?', [
      await product.app.get(Passwords).hash('тайният й край'.normalize('NFC')),
      'timed@people.example',
    ]);
    expect((await logIn('timed@people.example', 'тайният й край'.normalize('NFD'))).status).toBe(200);
  });

  it('makes a new session each time and ends the one it came with', async () => {
    await addAccount('rotate@people.example');
    const first = cookieOf(await logIn('rotate@people.example'));
    const second = await logIn('rotate@people.example', PASSWORD, visitor.with({ cookie: first }));
    expect(cookieOf(second)).not.toBe(first);
    expect((await visitor.with({ cookie: first }).get('/me')).status).toBe(401);
    expect((await visitor.with({ cookie: cookieOf(second) }).get('/me')).status).toBe(200);
    expect(String(second.headers['set-cookie'])).toContain('Secure');
    const token = cookieOf(second).slice(4);
    expect(await execute('select 1 from session where id = ?', [token])).toEqual([]);
  });

  it('is done anew for a repeated Idempotency-Key', async () => {
    await addAccount('repeat@people.example');
    const keyed = visitor.with({ 'idempotency-key': 'again' });
    expect((await logIn('repeat@people.example', PASSWORD, keyed)).status).toBe(200);
    expect(String((await logIn('repeat@people.example', PASSWORD, keyed)).headers['set-cookie'])).toMatch(
      /^sid=/,
    );
    expect((await logIn('repeat@people.example', 'друга дума тук', keyed)).status).toBe(401);
  });

  it('knows no session that has expired or whose account was disabled', async () => {
    await addAccount('ends@people.example');
    const citizen = visitor.with({ cookie: cookieOf(await logIn('ends@people.example')) });
    await execute("update account set state = 'disabled' where email = 'ends@people.example'");
    expect((await citizen.get('/auth/session')).body).toEqual({ account: null });
    await execute("update account set state = 'active' where email = 'ends@people.example'");
    expect((await citizen.get('/me')).status).toBe(200);
    await execute('update session set expires_at = now()');
    expect((await citizen.get('/me')).status).toBe(401);
  });

  it('ends a session sixty days after log-in, though it is used', async () => {
    await addAccount('long@people.example');
    const citizen = visitor.with({ cookie: cookieOf(await logIn('long@people.example')) });
    const lives = async (days: number): Promise<number> => {
      await execute(`update session set used_at = now() - interval '1 hour',
                            created_at = now() - make_interval(days => ${days}) where ${OF_LONG}`);
      expect((await citizen.get('/me')).status).toBe(200);
      const [row] = await execute<{ hours: number }>(
        `select extract(epoch from expires_at - now()) / 3600 as hours from session where ${OF_LONG}`,
      );
      return Math.round(Number(row!.hours) / 24);
    };
    expect(await lives(40)).toBe(14);
    expect(await lives(55)).toBe(5);
    expect(await lives(60)).toBeCloseTo(0);
    expect((await citizen.get('/me')).status).toBe(401);
  });

  it('refuses writes that another site makes a browser send', async () => {
    await addAccount('origin@people.example');
    const body = { email: 'origin@people.example', password: PASSWORD };
    for (const origin of [
      'https://evil.example',
      'null',
      'http://town.example',
      'https://town.example:8443',
    ]) {
      expect(await visitor.with({ origin }).post('/auth/login', body)).toMatchObject({
        status: 403,
        body: { code: 'foreign-origin' },
      });
    }
    expect((await visitor.with({ origin: 'https://town.example' }).post('/auth/login', body)).status).toBe(
      200,
    );
    expect((await visitor.with({ origin: 'https://evil.example' }).get('/auth/session')).status).toBe(200);
  });

  describe('with a forgotten password', () => {
    const email = 'forgot@people.example';
    const reset = (token: string, password: string) =>
      visitor.post('/auth/reset-password', { token, password });

    it('answers the same for every address and tells a known one', async () => {
      await addAccount(email);
      const known = await visitor.post('/auth/forgot-password', { email: 'Forgot@people.example' });
      const unknown = await visitor.post('/auth/forgot-password', { email: 'nobody@people.example' });
      expect([known.status, known.body]).toEqual([202, {}]);
      expect([unknown.status, unknown.body]).toEqual([202, {}]);
      expect(await accountEvents(product.app, email)).toEqual(['PasswordForgotten']);
    });

    it('sets a new one by the link, once, and ends every session and other link', async () => {
      const citizen = visitor.with({ cookie: cookieOf(await logIn(email)) });
      const [token, other] = [
        await mailedToken(product.app, email, 'resetPassword'),
        await mailedToken(product.app, email, 'resetPassword'),
      ];
      expect((await reset(token, 'съвсем нова дума')).status).toBe(204);
      expect((await citizen.get('/me')).status).toBe(401);
      expect((await logIn(email)).status).toBe(401);
      expect((await logIn(email, 'съвсем нова дума')).status).toBe(200);
      expect((await reset(token, 'трета тайна дума')).body.code).toBe('token-invalid');
      expect((await reset(other, 'трета тайна дума')).body.code).toBe('token-invalid');
    });

    it('does not lose the link over a password that is refused', async () => {
      const token = await mailedToken(product.app, email, 'resetPassword');
      expect(await reset(token, 'FORGOT@people.example')).toMatchObject({
        status: 422,
        body: { code: 'validation-failed', errors: [{ path: 'password' }] },
      });
      expect((await reset(token, 'трета тайна дума')).status).toBe(204);
    });

    it('confirms the address as well', async () => {
      await addAccount('unconfirmed@people.example', 'unconfirmed');
      const token = await mailedToken(product.app, 'unconfirmed@people.example', 'resetPassword');
      expect((await reset(token, 'съвсем нова дума')).status).toBe(204);
      expect((await logIn('unconfirmed@people.example', 'съвсем нова дума')).status).toBe(200);
      expect(await accountEvents(product.app, 'unconfirmed@people.example')).toContain('EmailConfirmed');
    });

    it('opens nothing to who was disabled', async () => {
      await addAccount('left@people.example', 'disabled');
      await visitor.post('/auth/forgot-password', { email: 'left@people.example' });
      expect(await accountEvents(product.app, 'left@people.example')).toEqual([]);
      const token = await mailedToken(product.app, 'left@people.example', 'resetPassword');
      expect((await reset(token, 'съвсем нова дума')).body.code).toBe('token-invalid');
    });

    it('opens no session with a password that is being replaced', async () => {
      for (let round = 0; round < 3; round += 1) {
        const old = round % 2 ? 'дума номер едно' : 'дума номер две';
        await execute('update account set password_hash = ? where email = ?', [
          await product.app.get(Passwords).hash(old),
          email,
        ]);
        const token = await mailedToken(product.app, email, 'resetPassword');
        const [entered] = await Promise.all([logIn(email, old), reset(token, 'най-новата дума')]);
        if (entered.status === 200) {
          expect((await visitor.with({ cookie: cookieOf(entered) }).get('/me')).status).toBe(401);
        }
      }
    });
  });
});
