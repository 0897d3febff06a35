import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../../test/kit/app.js';
import { Calls } from '../../../test/kit/calls.js';
import { askToken, basic, type Credentials, makeClient, program } from '../../../test/kit/program.js';
import { signInAs } from '../../../test/kit/sign-in.js';
import { CleanUp } from '../clean-up.js';

const grant = { grant_type: 'client_credentials' };

describe('a token for a program', () => {
  let product: TestApp;
  let admin: Calls;
  let client: Credentials;
  const execute = <T>(sql: string, values: unknown[] = []) =>
    product.app.get(EntityManager).fork().execute<T[]>(sql, values);
  const ask = (form: Record<string, string> | string, headers?: Record<string, string>) =>
    askToken(product.app, form, headers);
  beforeAll(async () => {
    product = await startApp({ env: { RATE_LIMIT: 'on', TRUST_PROXY: 'on' } });
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
    client = await makeClient(admin, { scopes: ['schedules:read', 'meetings:read'] });
  });
  beforeEach(() => execute('delete from attempt'));
  afterAll(() => product.close());

  it('is given for id and secret, by HTTP Basic or in the form', async () => {
    const byBasic = await ask(grant, basic(client));
    expect(byBasic).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'content-type': expect.stringContaining('application/json') },
      body: {
        access_token: expect.stringMatching(/^pv_token_[\w-]{43}$/),
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'schedules:read meetings:read',
      },
    });
    const inForm = { ...grant, client_id: client.clientId, client_secret: client.clientSecret };
    expect((await ask(inForm)).status).toBe(200);
    const charset = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
    expect((await ask(inForm, charset)).status).toBe(200);
  });

  it('may be asked for with less than the client may, and with nothing more', async () => {
    const less = await ask({ ...grant, scope: 'meetings:read' }, basic(client));
    expect(less.body.scope).toBe('meetings:read');
    expect((await ask({ ...grant, scope: '' }, basic(client))).body.scope).toBe(
      'schedules:read meetings:read',
    );
    for (const scope of ['meetings:write', 'meetings:read everything', 'MEETINGS:READ'])
      expect(await ask({ ...grant, scope }, basic(client))).toMatchObject({
        status: 400,
        body: { error: 'invalid_scope' },
      });
  });

  it.each([
    ['without a grant type', {}, 'invalid_request'],
    ['for a password', { grant_type: 'password', username: 'a', password: 'b' }, 'unsupported_grant_type'],
    [
      'with a field sent twice',
      'grant_type=client_credentials&grant_type=client_credentials',
      'invalid_request',
    ],
    ['with a scope sent twice', 'grant_type=client_credentials&scope=a&scope=b', 'invalid_request'],
    ['with the secret sent in both ways', { ...grant, client_secret: 'x' }, 'invalid_request'],
    ['for somebody else as well', { ...grant, client_id: 'x' }, 'invalid_request'],
  ] as [string, Record<string, string> | string, string][])('is refused %s', async (_, form, error) => {
    const answer = await ask(form, basic(client));
    expect(answer).toMatchObject({
      status: 400,
      headers: { 'cache-control': 'no-store' },
      body: { error, error_description: expect.any(String) },
    });
  });

  it('is refused where what is sent is no form', async () => {
    const json = { 'content-type': 'application/json', ...basic(client) };
    expect((await ask(JSON.stringify(grant), json)).body.error).toBe('invalid_request');
    expect((await ask('{', json)).body.error).toBe('invalid_request');
    expect((await ask(grant, { ...json, 'content-type': 'text/plain' })).body.error).toBe('invalid_request');
    expect((await ask(`a=${'x'.repeat(2 << 20)}`, basic(client))).body.error).toBe('invalid_request');
  });

  it('is refused to whoever is not the client, always in the same words', async () => {
    const answers = await Promise.all([
      ask(grant),
      ask({ ...grant, client_id: client.clientId }),
      ask(grant, { authorization: 'Basic %%%' }),
      ask(grant, { authorization: 'Basic Og==' }),
      ask(grant, { authorization: 'Bearer x' }),
      ask(grant, basic({ ...client, clientSecret: `${client.clientSecret}x` })),
      ask(grant, basic({ ...client, clientId: 'nobody' })),
      ask(grant, basic({ ...client, clientId: "' or 1=1 \0" })),
      ask(grant, basic({ ...client, clientId: '019a8c00-0000-7000-8000-000000000001' })),
    ]);
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': expect.stringMatching(/^Basic /) },
        body: { error: 'invalid_client' },
      });
    expect(new Set(answers.slice(5).map(({ body }) => body.error_description)).size).toBe(1);
  });

  it('is not guessed at: after thirty wrong secrets everyone of that network waits', async () => {
    const wrong = { ...basic({ ...client, clientSecret: 'wrong' }), 'x-forwarded-for': '203.0.113.8' };
    for (let i = 0; i < 30; i += 1) expect((await ask(grant, wrong)).status).toBe(401);
    const refused = await ask(grant, { ...wrong, ...basic(client) });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(grant, { ...basic(client), 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
  });

  it('is not kept for a repeat, and neither token nor secret is in the database', async () => {
    const key = { 'idempotency-key': 'one-and-the-same' };
    const [first, second] = [
      await ask(grant, { ...basic(client), ...key }),
      await ask(grant, { ...basic(client), ...key }),
    ];
    expect(first.body.access_token).not.toBe(second.body.access_token);
    await admin.with(key).post('/office/api-clients', { name: 'Друга', scopes: ['meetings:read'] });
    const tables = await execute<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = JSON.stringify(await execute(`select t::text as row from "${name}" t`));
      expect([name, rows.includes('pv_secret_'), rows.includes('pv_token_')]).toEqual([name, false, false]);
    }
  });

  it('ends after its hour, and is cleaned away', async () => {
    const calls = await program(product.app, client);
    expect((await calls.get('/office/meetings')).status).toBe(200);
    await execute(`update api_token set expires_at = now() - interval '1 second'`);
    expect(await calls.get('/office/meetings')).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      body: { code: 'invalid-token' },
    });
    await product.app.get(CleanUp).run();
    expect(await execute('select 1 from api_token')).toEqual([]);
  });
});
