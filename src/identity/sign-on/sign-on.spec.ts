import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../../test/kit/app.js';
import { Calls } from '../../../test/kit/calls.js';
import { SpecIdentityProvider } from '../../../test/kit/identity-provider.js';
import { accountEvents } from '../../../test/kit/mailed-token.js';
import { signInAs } from '../../../test/kit/sign-in.js';
import type { StaffRole } from '../model/account.js';
import { Passwords } from '../passwords.js';

const DOOR = '/auth/sign-on/staff';
const CALLBACK = `http://localhost:3000/api/v1${DOOR}/callback`;
const PASSWORD = 'много тайна дума';

describe('log-in by the administration’s provider', () => {
  const provider = new SpecIdentityProvider();
  let product: TestApp;
  let visitor: Calls;
  let admin: Calls;
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);

  beforeAll(async () => {
    await provider.start(CALLBACK);
    product = await startApp({ env: { RATE_LIMIT: 'on' } });
    visitor = new Calls(product.app);
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  beforeEach(async () => {
    await execute('delete from attempt');
    expect((await set()).status).toBe(200);
  });
  afterAll(async () => {
    await product.close();
    await provider.stop();
  });

  const set = (more: object = {}) =>
    admin.put('/office/settings/sign-on', {
      ...{ isOn: true, onlyWay: false, issuer: provider.issuer, name: 'Служебен профил' },
      ...provider.client,
      ...more,
    });
  const aMember = async (roles: StaffRole[] = ['desk']) => {
    const { id, email } = await signInAs(product.app, { roles });
    const hash = await product.app.get(Passwords).hash(PASSWORD);
    await execute('update account set password_hash = ? where id = ?', [hash, id]);
    return { id, email };
  };
  const cookieOf = (headers: Record<string, unknown>, name: string) =>
    [headers['set-cookie']]
      .flat()
      .map(String)
      .find((one) => one.startsWith(`${name}=`))
      ?.split(';')[0];
  const begin = async () => {
    const { status, headers } = await visitor.get(DOOR);
    expect(status).toBe(302);
    return { page: String(headers['location']), cookie: cookieOf(headers, 'signon') ?? '' };
  };
  const back = (returned: URL, cookie: string) =>
    visitor.with({ cookie }).get(`${DOOR}/callback${returned.search}`);
  const comeBy = async (person: SpecIdentityProvider['person']) => {
    provider.person = person;
    const { page, cookie } = await begin();
    return back(await provider.through(page), cookie);
  };
  const outcome = ({ headers }: { headers: Record<string, unknown> }) => String(headers['location']);
  const verified = (email: string, sub = email) => ({ sub, email, email_verified: true });

  it('asks by code, PKCE, state and nonce, with a cookie that only this browser has', async () => {
    const { page, cookie } = await begin();
    const asked = Object.fromEntries(new URL(page).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
    });
    expect(asked['state']!.length + asked['nonce']!.length + asked['code_challenge']!.length).toBe(3 * 43);
    expect(cookie).toMatch(/^signon=.{43}$/);
  });

  it('lets staff in whose address the provider has verified, and later by its subject', async () => {
    const { id, email } = await aMember();
    const first = await comeBy(verified(email.toUpperCase(), 'subject-1'));
    expect(outcome(first)).toBe('/office');
    const me = async (answer: typeof first) =>
      (await visitor.with({ cookie: cookieOf(answer.headers, 'sid')! }).get('/me')).body;
    expect((await me(first)).id).toBe(id);
    expect(await accountEvents(product.app, email)).toContain('SignOnLinked');
    // The address has changed at the provider since; the person has not.
    const again = await comeBy({ sub: 'subject-1', email: 'married@rozovets.example', email_verified: true });
    expect((await me(again)).id).toBe(id);
    // The address was given to somebody else, who is not the person it was linked to.
    expect(outcome(await comeBy(verified(email, 'subject-2')))).toBe('/login?signOn=unknown');
  });

  it('takes an invited member in without a password', async () => {
    const email = 'new-clerk@rozovets.example';
    const invited = await admin.post('/office/staff', {
      ...{ email, givenName: 'Рада', familyName: 'Илиева', position: '', roles: ['desk'], hostIds: [] },
    });
    expect(invited.body.state).toBe('invited');
    expect(outcome(await comeBy(verified(email)))).toBe('/office');
    expect(await accountEvents(product.app, email)).toEqual([
      'StaffInvited',
      'SignOnLinked',
      'EmailConfirmed',
    ]);
  });

  it('knows nobody but staff, by nothing but a verified address', async () => {
    const { email } = await aMember();
    const citizen = await signInAs(product.app);
    const gone = await aMember();
    await execute(`update account set state = 'disabled' where id = ?`, [gone.id]);
    const strangers = [
      { sub: 'a', email, email_verified: false },
      { sub: 'b', email },
      { sub: 'c' },
      verified(citizen.email),
      verified(gone.email),
      verified('nobody@people.example'),
    ];
    for (const person of strangers) {
      const answer = await comeBy(person);
      expect(outcome(answer)).toBe('/login?signOn=unknown');
      expect(cookieOf(answer.headers, 'sid')).toBeUndefined();
    }
    expect(await execute('select 1 from account where email = ?', ['nobody@people.example'])).toEqual([]);
  });

  it('comes back once, in time, to the browser that began it, with its own state', async () => {
    const { email } = await aMember();
    provider.person = verified(email);
    const begun = await begin();
    const returned = await provider.through(begun.page);
    expect(outcome(await back(returned, ''))).toBe('/login?signOn=expired');
    expect(outcome(await back(returned, 'signon=another'))).toBe('/login?signOn=expired');
    const otherState = new URL(returned);
    otherState.searchParams.set('state', 'x'.repeat(43));
    expect(outcome(await back(otherState, begun.cookie))).toBe('/login?signOn=expired');
    expect(outcome(await back(returned, begun.cookie))).toBe('/office');
    expect(outcome(await back(returned, begun.cookie))).toBe('/login?signOn=expired');
    const late = await begin();
    const tooLate = await provider.through(late.page);
    await execute(`update sign_on_attempt set expires_at = now() - interval '1 second'`);
    expect(outcome(await back(tooLate, late.cookie))).toBe('/login?signOn=expired');
  });

  it.each([
    ['a nonce that we did not give', 'nonce'],
    ['a challenge that we did not give', 'code_challenge'],
  ])('refuses %s', async (_, parameter) => {
    const { email } = await aMember();
    provider.person = verified(email);
    const { page, cookie } = await begin();
    const changed = new URL(page);
    changed.searchParams.set(parameter, 'x'.repeat(43));
    const answer = await back(await provider.through(changed.href), cookie);
    expect(outcome(answer)).toBe('/login?signOn=refused');
    expect(cookieOf(answer.headers, 'sid')).toBeUndefined();
  });

  it('refuses an answer in another provider’s name, and one that says no', async () => {
    provider.person = verified((await aMember()).email);
    const begun = await begin();
    const foreign = await provider.through(begun.page);
    foreign.searchParams.set('iss', 'https://evil.example');
    expect(outcome(await back(foreign, begun.cookie))).toBe('/login?signOn=refused');
    const denied = await begin();
    const state = new URL(denied.page).searchParams.get('state')!;
    const no = new URL(`${CALLBACK}?error=access_denied&state=${state}&iss=${provider.issuer}`);
    expect(outcome(await back(no, denied.cookie))).toBe('/login?signOn=refused');
  });

  it('says one calm sentence while the provider is away, and goes on when it is back', async () => {
    const { email } = await aMember();
    provider.person = verified(email);
    const begun = await begin();
    const returned = await provider.through(begun.page);
    await provider.stop();
    expect(outcome(await back(returned, begun.cookie))).toBe('/login?signOn=unavailable');
    // Known for some minutes; another process, or this one later, does not know it.
    await execute(`update sign_on_provider set changed_at = changed_at + interval '1 second'`);
    const away = await visitor.get(DOOR);
    expect([away.status, away.headers['location']]).toEqual([302, '/login?signOn=unavailable']);
    expect(await set()).toMatchObject({ status: 503, body: { code: 'sign-on-unavailable' } });
    await provider.start(CALLBACK);
    expect(outcome(await comeBy(verified(email)))).toBe('/office');
  });

  it('may be the only way for staff; administrators and citizens keep their passwords', async () => {
    await set({ onlyWay: true });
    const clerk = await aMember();
    const logIn = (email: string, password: string) => visitor.post('/auth/login', { email, password });
    expect((await logIn(clerk.email, 'друга дума тук')).body.code).toBe('wrong-credentials');
    expect(await logIn(clerk.email, PASSWORD)).toMatchObject({
      status: 403,
      body: { code: 'sign-on-demanded' },
    });
    expect((await logIn((await aMember(['administrator'])).email, PASSWORD)).status).toBe(200);
    const citizen = await aMember();
    await execute(`update account set kind = 'citizen', roles = '{}' where id = ?`, [citizen.id]);
    expect((await logIn(citizen.email, PASSWORD)).status).toBe(200);
    await set({ isOn: false, onlyWay: true });
    expect((await logIn(clerk.email, PASSWORD)).status).toBe(200);
    expect(outcome(await visitor.get(DOOR))).toBe('/login?signOn=off');
  });

  it('is set by an administrator; its secret is sealed and never shown', async () => {
    const { body } = await admin.get('/office/settings/sign-on');
    expect(body).toEqual({
      ...{ isOn: true, onlyWay: false, issuer: provider.issuer, clientId: 'priemna', secretIsSet: true },
      ...{ name: 'Служебен профил', redirectUri: CALLBACK },
    });
    expect((await visitor.get('/public/administration')).body.staffSignOn).toBe('Служебен профил');
    expect(JSON.stringify(await execute('select * from sign_on_provider'))).not.toContain('secret of the');
    // Left out, it stays: the provider still takes it.
    await set({ clientSecret: undefined });
    expect(outcome(await comeBy(verified((await aMember()).email)))).toBe('/office');
    for (const issuer of ['http://login.rozovets.example', 'ftp://x.example', 'https://u:p@x.example', 'x'])
      expect(await set({ issuer })).toMatchObject({ status: 422, body: { errors: [{ path: 'issuer' }] } });
    expect((await visitor.get('/auth/sign-on/citizen')).status).toBe(404);
  });
});
