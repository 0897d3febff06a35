import { EntityManager } from '@mikro-orm/postgresql';
import { TOTP } from 'otpauth';
import { startApp, type TestApp } from '../../../test/kit/app.js';
import { Calls } from '../../../test/kit/calls.js';
import { accountEvents } from '../../../test/kit/mailed-token.js';
import { signInAs } from '../../../test/kit/sign-in.js';
import { Passwords } from '../passwords.js';
import type { StaffRole } from '../model/account.js';

const PASSWORD = 'много тайна дума';
const WHERE = '/office/me/second-factor';

describe('the second step of log-in', () => {
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

  const aMember = async (roles: StaffRole[] = ['desk']) => {
    const { id, email, cookie } = await signInAs(product.app, { roles });
    await execute('update account set password_hash = ? where id = ?', [
      await product.app.get(Passwords).hash(PASSWORD),
      id,
    ]);
    return { id, email, calls: Calls.by(product.app, { cookie }) };
  };
  const codeOf = (secret: string, steps = 0) =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  /** The app is set up with the code before this one, so that this one is still unused. */
  const withAuthenticator = async (roles?: StaffRole[]) => {
    const member = await aMember(roles);
    const { body } = await member.calls.post(`${WHERE}/authenticator`, { password: PASSWORD });
    const secret = body.secret as string;
    const confirmed = await member.calls.post(`${WHERE}/authenticator/confirm`, { code: codeOf(secret, -1) });
    expect(confirmed.status).toBe(200);
    return { ...member, secret, recovery: confirmed.body.codes as string[] };
  };
  const logIn = (email: string, code?: string, password = PASSWORD) =>
    visitor.post('/auth/login', { email, password, code });

  it('is set up with the password and a code, and other sessions end', async () => {
    const { id, email, calls } = await aMember();
    const elsewhere = visitor.with({
      cookie: String((await logIn(email)).headers['set-cookie']).split(';')[0]!,
    });
    expect((await calls.post(`${WHERE}/authenticator`, { password: 'друга дума тук' })).body.code).toBe(
      'password-not-accepted',
    );
    const begun = await calls.post(`${WHERE}/authenticator`, { password: PASSWORD });
    expect(begun.status).toBe(201);
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}`);
    const [{ secret }] = (await execute<{ secret: string }>(
      'select secret from authenticator where account_id = ?',
      [id],
    )) as [{ secret: string }];
    expect(secret).not.toContain(begun.body.secret);
    // Begun is not done: whoever gives up half-way logs in as before.
    expect((await logIn(email)).status).toBe(200);
    expect((await calls.post(`${WHERE}/authenticator/confirm`, { code: '000000' })).body.code).toBe(
      'code-not-accepted',
    );
    const confirmed = await calls.post(`${WHERE}/authenticator/confirm`, { code: codeOf(begun.body.secret) });
    expect(confirmed.body.codes).toHaveLength(10);
    expect((await calls.get(WHERE)).body).toEqual({
      authenticator: true,
      recoveryCodesLeft: 10,
      demanded: false,
    });
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect(await accountEvents(product.app, email)).toContain('SecondFactorAdded');
    expect((await calls.post(`${WHERE}/authenticator`, { password: PASSWORD })).body.code).toBe(
      'authenticator-there',
    );
    const stored = JSON.stringify(await execute('select * from recovery_code'));
    expect(stored).not.toContain(confirmed.body.codes[0]);
    expect((await calls.get('/me/export')).body.account).toMatchObject({ id });
  });

  it('is asked for after the right password only', async () => {
    const { email, secret } = await withAuthenticator();
    const wrong = await logIn(email, codeOf(secret), 'друга дума тук');
    const unknown = await logIn('nobody@people.example', codeOf(secret));
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(wrong.body.code).toBe('wrong-credentials');
    expect(await logIn(email)).toMatchObject({ status: 401, body: { code: 'second-factor-needed' } });
    expect((await logIn(email)).headers['set-cookie']).toBeUndefined();
    expect(await logIn(email, '000000')).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
    const entered = await logIn(email, ` ${codeOf(secret).replace(/^.../, '$& ')} `);
    expect(entered.status).toBe(200);
    expect(String(entered.headers['set-cookie'])).toMatch(/^sid=./);
  });

  it('takes a code once, also from two at the same time', async () => {
    const { email, secret } = await withAuthenticator();
    const code = codeOf(secret);
    const both = await Promise.all([logIn(email, code), logIn(email, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await logIn(email, code)).body.code).toBe('wrong-code');
  });

  it('takes each recovery code once', async () => {
    const { email, recovery, calls } = await withAuthenticator();
    expect((await logIn(email, recovery[0]!.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await logIn(email, recovery[0])).body.code).toBe('wrong-code');
    expect((await calls.get(WHERE)).body.recoveryCodesLeft).toBe(9);
    const renewed = await calls.post(`${WHERE}/recovery-codes`, { code: recovery[1] });
    expect(renewed.body.codes).toHaveLength(10);
    expect((await logIn(email, recovery[2])).body.code).toBe('wrong-code');
    expect((await logIn(email, renewed.body.codes[0])).status).toBe(200);
  });

  it('is not guessed: wrong codes shut it for a while, from wherever they come', async () => {
    const { id, email, secret } = await withAuthenticator();
    for (let tries = 0; tries < 20; tries += 1) {
      await execute(`delete from attempt where subject like 'log-in %'`);
      expect((await logIn(email, '000000')).body.code).toBe('wrong-code');
    }
    await execute(`delete from attempt where subject like 'log-in %'`);
    const shut = await logIn(email, codeOf(secret));
    expect([shut.status, shut.body.code]).toEqual([429, 'too-many-requests']);
    await execute(`update attempt set at = at - interval '6 minutes' where subject = ?`, [`code ${id}`]);
    expect((await logIn(email, codeOf(secret))).status).toBe(200);
  });

  it('is removed with a code, and by an administrator for who has lost it', async () => {
    const own = await withAuthenticator();
    expect((await own.calls.post(`${WHERE}/remove`, { code: '000000' })).body.code).toBe('code-not-accepted');
    expect((await own.calls.post(`${WHERE}/remove`, { code: codeOf(own.secret) })).status).toBe(204);
    expect((await logIn(own.email)).status).toBe(200);

    const lost = await withAuthenticator();
    const administrator = await aMember(['administrator']);
    const reset = await administrator.calls.post(`/office/staff/${lost.id}/reset-second-factor`);
    expect(reset).toMatchObject({ status: 200, body: { id: lost.id, secondFactor: false } });
    expect((await lost.calls.get('/me')).status).toBe(401);
    expect((await logIn(lost.email)).status).toBe(200);
    const [event] = await execute<{ actor: unknown }>(
      `select actor from event where aggregate_id = ? and name = 'SecondFactorRemoved'`,
      [lost.id],
    );
    expect(event!.actor).toMatchObject({ kind: 'staff', id: administrator.id });
    const themselves = await withAuthenticator(['administrator']);
    expect(
      (await themselves.calls.post(`/office/staff/${themselves.id}/reset-second-factor`)).body.code,
    ).toBe('forbidden');
  });

  it('is demanded of whom the administration says: without it there is only its set-up', async () => {
    const administrator = await withAuthenticator(['administrator']);
    const clerk = await aMember(['desk']);
    const chief = await aMember(['administrator']);
    const citizen = Calls.by(product.app, await signInAs(product.app));
    const demand = (secondFactorOf: string) =>
      administrator.calls.patch('/office/settings', { secondFactorOf });
    try {
      expect((await demand('everybody')).body.code).toBe('validation-failed');
      expect((await demand('administrators')).body.secondFactorOf).toBe('administrators');
      expect((await clerk.calls.get('/office/hosts')).status).toBe(200);
      expect(await chief.calls.get('/office/hosts')).toMatchObject({
        status: 403,
        body: { code: 'second-factor-due' },
      });
      await demand('staff');
      expect((await clerk.calls.get('/office/hosts')).body.code).toBe('second-factor-due');
      expect((await clerk.calls.patch('/me', { givenName: 'Рада' })).body.code).toBe('second-factor-due');
      expect((await citizen.get('/me/meetings')).status).toBe(200);
      expect((await clerk.calls.get('/me')).status).toBe(200);
      expect((await clerk.calls.get('/auth/session')).body.account.id).toBe(clerk.id);
      expect((await clerk.calls.get(WHERE)).body).toMatchObject({ authenticator: false, demanded: true });
      const { body } = await clerk.calls.post(`${WHERE}/authenticator`, { password: PASSWORD });
      await clerk.calls.post(`${WHERE}/authenticator/confirm`, { code: codeOf(body.secret) });
      expect((await clerk.calls.get('/office/hosts')).status).toBe(200);
    } finally {
      await demand('nobody');
    }
  });
});
