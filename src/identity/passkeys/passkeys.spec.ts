import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../../test/kit/app.js';
import { Calls } from '../../../test/kit/calls.js';
import { accountEvents } from '../../../test/kit/mailed-token.js';
import { signInAs } from '../../../test/kit/sign-in.js';
import { SoftwareAuthenticator } from '../../../test/kit/software-authenticator.js';
import type { StaffRole } from '../model/account.js';
import { Passwords } from '../passwords.js';

const PASSWORD = 'много тайна дума';
const WHERE = '/office/me/passkeys';
const ORIGIN = 'http://localhost:3000';

describe('a passkey', () => {
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
    const hash = await product.app.get(Passwords).hash(PASSWORD);
    await execute('update account set password_hash = ? where id = ?', [hash, id]);
    return { id, email, calls: Calls.by(product.app, { cookie }) };
  };
  const question = async (calls: Calls) =>
    (await calls.post(`${WHERE}/question`, { password: PASSWORD })).body;
  const withPasskey = async (roles?: StaffRole[]) => {
    const member = await aMember(roles);
    const key = new SoftwareAuthenticator(ORIGIN);
    const { status, body } = await member.calls.post(WHERE, {
      name: 'Служебен телефон',
      ...key.register(await question(member.calls)),
    });
    expect(status).toBe(201);
    return { ...member, key, keyId: body.id as string };
  };
  const asked = async () => (await visitor.post('/auth/passkey/question')).body;
  const enter = (shown: object) => visitor.post('/auth/passkey/login', shown);

  it('is made with the password, belongs to its owner, and ends other sessions', async () => {
    const { id, email, calls } = await aMember();
    const login = await visitor.post('/auth/login', { email, password: PASSWORD });
    const elsewhere = visitor.with({ cookie: String(login.headers['set-cookie']).split(';')[0]! });
    const refused = await calls.post(`${WHERE}/question`, { password: 'друга дума тук' });
    expect([refused.status, refused.body.code]).toEqual([422, 'password-not-accepted']);
    const options = await question(calls);
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      user: { id: Buffer.from(id).toString('base64url'), name: email },
      excludeCredentials: [],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    const key = new SoftwareAuthenticator(ORIGIN);
    const made = await calls.post(WHERE, { name: 'Телефон', ...key.register(options) });
    expect(made.body).toMatchObject({ name: 'Телефон', usedAt: null });
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await calls.get(WHERE)).body).toEqual({ items: [made.body], nextCursor: null });
    expect(await accountEvents(product.app, email)).toContain('PasskeyAdded');
    const next = await question(calls);
    expect(next.excludeCredentials).toEqual([
      { type: 'public-key', id: key.credentialId.toString('base64url'), transports: ['internal'] },
    ]);
    const renamed = await calls.patch(`${WHERE}/${made.body.id}`, { name: 'Стар телефон' });
    expect(renamed.body.name).toBe('Стар телефон');
    const another = await aMember();
    expect((await another.calls.patch(`${WHERE}/${made.body.id}`, { name: 'Мой' })).status).toBe(404);
    expect((await another.calls.post(`${WHERE}/${made.body.id}/remove`, { password: PASSWORD })).status).toBe(
      404,
    );
  });

  it('logs its owner in without password or e-mail', async () => {
    const { id, calls, key } = await withPasskey();
    const entered = await enter(key.answer(await asked()));
    expect([entered.status, entered.body.id]).toEqual([200, id]);
    const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
    expect((await visitor.with({ cookie }).get('/me')).body.id).toBe(id);
    expect((await calls.get(WHERE)).body.items[0].usedAt).not.toBeNull();
  });

  it('is asked the same of everyone', async () => {
    await withPasskey();
    const [one, other] = [await asked(), await asked()];
    expect(Object.keys(one).sort()).toEqual(['challenge', 'rpId', 'timeout', 'userVerification']);
    expect({ ...one, challenge: '' }).toEqual({ ...other, challenge: '' });
    expect(one.challenge).not.toBe(other.challenge);
  });

  it('answers a question once, in time, and only one of ours', async () => {
    const { key, calls } = await withPasskey();
    const first = await asked();
    expect((await enter(key.answer(first))).status).toBe(200);
    const refusals = [
      key.answer(first),
      key.answer({ challenge: Buffer.from('not one of ours, but as long').toString('base64url') }),
      // One that was asked for a new key.
      key.answer(await question(calls)),
    ];
    const late = await asked();
    await execute(`update passkey_challenge set expires_at = now() - interval '1 second'`);
    refusals.push(key.answer(late));
    for (const shown of refusals)
      expect(await enter(shown)).toMatchObject({ status: 401, body: { code: 'passkey-not-accepted' } });
  });

  it.each([
    ['signed for another site', { origin: 'https://priemno-vreme.evil.example' }],
    ['signed for another party', { rpId: 'evil.example' }],
    ['without finger or PIN', { unverified: true as const }],
    ['of a registration', { type: 'webauthn.create' }],
  ])('opens nothing when it is %s', async (_, odd) => {
    const { key, calls } = await withPasskey();
    expect(await enter(key.answer(await asked(), odd))).toMatchObject({
      status: 401,
      body: { code: 'passkey-not-accepted' },
    });
    // The failed answer has used its question up, and said nothing that a stranger's key would not hear.
    const strange = await enter(new SoftwareAuthenticator(ORIGIN).answer(await asked()));
    expect([strange.status, strange.body.code]).toEqual([401, 'passkey-not-accepted']);
    const another = new SoftwareAuthenticator(ORIGIN);
    const wrong = { ...odd, type: odd && 'type' in odd ? 'webauthn.get' : undefined };
    const made = await calls.post(WHERE, { name: 'x', ...another.register(await question(calls), wrong) });
    expect([made.status, made.body.code]).toEqual([422, 'passkey-not-taken']);
  });

  it('is not taken with another one’s signature', async () => {
    const { key } = await withPasskey();
    const forger = new SoftwareAuthenticator(ORIGIN);
    const shown = forger.answer(await asked());
    const { credentialId } = key.answer({ challenge: 'x' });
    expect((await enter({ ...shown, credentialId })).status).toBe(401);
  });

  it('is refused and noted when its count goes back, as that of a copy does', async () => {
    const { email, key, keyId } = await withPasskey();
    expect((await enter(key.answer(await asked(), { counter: 7 }))).status).toBe(200);
    for (const counter of [7, 3, 0])
      expect((await enter(key.answer(await asked(), { counter }))).body.code).toBe('passkey-not-accepted');
    const refused = await execute<{ data: { passkeyId: string } }>(
      `select data from event where name = 'PasskeyRefused' and data->>'passkeyId' = ?`,
      [keyId],
    );
    expect(refused).toHaveLength(3);
    expect(await accountEvents(product.app, email)).toContain('PasskeyRefused');
    expect((await enter(key.answer(await asked(), { counter: 8 }))).status).toBe(200);
  });

  it('that never counts, as those of phones, is taken', async () => {
    const { key } = await withPasskey();
    await execute('update passkey set counter = 0');
    for (const counter of [0, 0])
      expect((await enter(key.answer(await asked(), { counter }))).status).toBe(200);
  });

  it('that somebody has already can’t be given to another', async () => {
    const { key } = await withPasskey();
    const another = await aMember();
    const taken = await another.calls.post(WHERE, {
      name: 'Чужд',
      ...key.register(await question(another.calls)),
    });
    expect([taken.status, taken.body.code]).toEqual([422, 'passkey-not-taken']);
    expect((await another.calls.get(WHERE)).body.items).toEqual([]);
  });

  it('answers for a new key only to whom it was asked', async () => {
    const one = await aMember();
    const another = await aMember();
    const key = new SoftwareAuthenticator(ORIGIN);
    const made = await another.calls.post(WHERE, {
      name: 'Чужд',
      ...key.register(await question(one.calls)),
    });
    expect(made.body.code).toBe('passkey-not-taken');
  });

  it('opens no account that is disabled', async () => {
    const { id, key } = await withPasskey();
    await execute(`update account set state = 'disabled' where id = ?`, [id]);
    expect((await enter(key.answer(await asked()))).body.code).toBe('passkey-not-accepted');
  });

  it('is guessed at no longer than passwords are', async () => {
    const stranger = new SoftwareAuthenticator(ORIGIN);
    const shown = stranger.answer(await asked());
    for (let tries = 0; tries < 50; tries += 1) expect((await enter(shown)).status).toBe(401);
    expect(await enter(shown)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  });

  it('is removed with the password, and by an administrator for who has lost it', async () => {
    const { calls, key, keyId, email } = await withPasskey();
    const refused = await calls.post(`${WHERE}/${keyId}/remove`, { password: 'друга дума тук' });
    expect(refused.body.code).toBe('password-not-accepted');
    expect((await calls.post(`${WHERE}/${keyId}/remove`, { password: PASSWORD })).status).toBe(204);
    expect((await enter(key.answer(await asked()))).status).toBe(401);
    expect(await accountEvents(product.app, email)).toContain('PasskeyRemoved');

    const lost = await withPasskey();
    const administrator = await aMember(['administrator']);
    const staff = async () =>
      (await administrator.calls.get('/office/staff?limit=200')).body.items.find(
        (one: { id: string }) => one.id === lost.id,
      );
    expect(await staff()).toMatchObject({ secondFactor: true });
    const reset = await administrator.calls.post(`/office/staff/${lost.id}/reset-second-factor`);
    expect(reset.body).toMatchObject({ id: lost.id, secondFactor: false });
    expect((await enter(lost.key.answer(await asked()))).status).toBe(401);
    expect((await lost.calls.get('/me')).status).toBe(401);
    expect(await accountEvents(product.app, lost.email)).toContain('SecondFactorRemoved');
  });

  it('is both steps where the administration demands two, and a password beside it is not', async () => {
    const administrator = await aMember(['administrator']);
    const demand = (whom: string) => administrator.calls.patch('/office/settings', { secondFactorOf: whom });
    const clerk = await aMember();
    await demand('staff');
    try {
      expect((await clerk.calls.get('/office/hosts')).body.code).toBe('second-factor-due');
      const key = new SoftwareAuthenticator(ORIGIN);
      const made = await clerk.calls.post(WHERE, {
        name: 'Ключ',
        ...key.register(await question(clerk.calls)),
      });
      expect(made.status).toBe(201);
      expect((await clerk.calls.get('/office/hosts')).status).toBe(200);
      const entered = await enter(key.answer(await asked()));
      const byKey = visitor.with({ cookie: String(entered.headers['set-cookie']).split(';')[0]! });
      expect((await byKey.get('/office/hosts')).status).toBe(200);
      const login = await visitor.post('/auth/login', { email: clerk.email, password: PASSWORD });
      const byPassword = visitor.with({ cookie: String(login.headers['set-cookie']).split(';')[0]! });
      expect((await byPassword.get('/office/hosts')).body.code).toBe('second-factor-due');
    } finally {
      await execute(`delete from setting where name = 'secondFactorOf'`);
    }
  });
});
