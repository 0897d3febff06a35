import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../../test/kit/reception.js';
import { askToken, basic, makeClient, program } from '../../../test/kit/program.js';
import { Calls } from '../../../test/kit/calls.js';

const grant = { grant_type: 'client_credentials' };

describe('an API client', () => {
  let town: Reception;
  let admin: Calls;
  beforeAll(async () => {
    town = await openReception({ RATE_LIMIT: 'on' });
    admin = town.admin;
  });
  afterAll(() => town.product.close());

  const named = async (name: string) =>
    (await admin.get('/office/api-clients?limit=200')).body.items.find(
      (item: { name: string }) => item.name === name,
    );
  const eventsOf = (id: string) =>
    town.product.app
      .get(EntityManager)
      .fork()
      .execute<{ name: string; actor: object; data: object }[]>(
        'select name, actor, data from event where aggregate_id = ? order by id',
        [id],
      );

  it('is made by an administrator, who sees its secret once', async () => {
    const made = await admin.post('/office/api-clients', {
      name: 'АКСТЪР ОФИС',
      scopes: ['meetings:read'],
      hostIds: [town.hostId],
      requestsPerMinute: 30,
    });
    expect(made.status).toBe(201);
    const { clientSecret, ...shown } = made.body;
    expect(clientSecret).toMatch(/^pv_secret_[\w-]{43}$/);
    expect(shown).toEqual({
      id: shown.clientId,
      clientId: expect.any(String),
      name: 'АКСТЪР ОФИС',
      scopes: ['meetings:read'],
      hostIds: [town.hostId],
      requestsPerMinute: 30,
      state: 'active',
      createdAt: '2026-12-01T10:00:00+02:00',
      secretMadeAt: '2026-12-01T10:00:00+02:00',
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(await named('АКСТЪР ОФИС')).toEqual(shown);
  });

  it('is made once where the request is repeated, and given one new secret', async () => {
    const once = admin.with({ 'idempotency-key': 'make-and-renew' });
    const make = () => once.post('/office/api-clients', { name: 'Веднъж', scopes: ['meetings:read'] });
    const [first, again] = [await make(), await make()];
    expect([again.status, again.body]).toEqual([201, first.body]);
    const twice = admin.with({ 'idempotency-key': 'renew' });
    const renew = () => twice.post(`/office/api-clients/${first.body.id}/secret`);
    const [renewed, renewedAgain] = [await renew(), await renew()];
    expect(renewed.body.clientSecret).not.toBe(first.body.clientSecret);
    expect(renewedAgain.body.clientSecret).toBe(renewed.body.clientSecret);
  });

  it('may everything of its kind and 600 calls a minute, unless told otherwise', async () => {
    const made = await admin.post('/office/api-clients', { name: 'Сайт', scopes: ['schedules:read'] });
    expect(made.body).toMatchObject({ hostIds: [], requestsPerMinute: 600 });
  });

  it.each([
    [{ scopes: ['meetings:read'] }, 'name'],
    [{ name: 'Без права', scopes: [] }, 'scopes'],
    [{ name: 'Чужди права', scopes: ['staff:write'] }, 'scopes'],
    [{ name: 'Два пъти', scopes: ['meetings:read', 'meetings:read'] }, 'scopes'],
    [{ name: 'Бърза', scopes: ['meetings:read'], requestsPerMinute: 0 }, 'requestsPerMinute'],
    [
      {
        name: 'Непознат приемащ',
        scopes: ['meetings:read'],
        hostIds: ['019a8c00-0000-7000-8000-000000000001'],
      },
      'hostIds',
    ],
  ])('is refused where something is wrong: %j', async (body, path) => {
    expect(await admin.post('/office/api-clients', body)).toMatchObject({
      status: 422,
      body: { code: 'validation-failed', errors: [{ path }] },
    });
  });

  it('is an administrator’s alone to see and change, and no program’s', async () => {
    const { clientId } = await makeClient(admin, { scopes: ['meetings:read'] });
    const paths = [`/office/api-clients/${clientId}/secret`, `/office/api-clients/${clientId}/revoke`];
    const others = [
      await town.staff({ roles: ['host', 'desk', 'auditor'] }),
      (await town.citizen()).calls,
      await program(
        town.product.app,
        await makeClient(admin, {
          scopes: ['schedules:read', 'schedules:write', 'meetings:read', 'meetings:write'],
        }),
      ),
    ];
    for (const calls of others) {
      expect((await calls.get('/office/api-clients')).status).toBe(403);
      expect((await calls.post('/office/api-clients', '{')).status).toBe(403);
      expect((await calls.patch(`/office/api-clients/${clientId}`, {})).status).toBe(403);
      for (const path of paths) expect((await calls.post(path)).status).toBe(403);
    }
    expect((await new Calls(town.product.app).get('/office/api-clients')).status).toBe(401);
    const nobody = '/office/api-clients/019a8c00-0000-7000-8000-000000000001';
    expect((await admin.patch(nobody, '{')).status).toBe(404);
    expect((await admin.post(`${nobody}/revoke`)).status).toBe(404);
    expect((await admin.post('/office/api-clients/x/secret')).status).toBe(404);
  });

  it('loses at once what is taken from it, and keeps what is not', async () => {
    const client = await makeClient(admin, {
      name: 'Стеснена',
      scopes: ['schedules:read', 'meetings:read'],
    });
    const calls = await program(town.product.app, client);
    const path = `/office/api-clients/${client.clientId}`;
    expect((await admin.patch(path, { name: 'По-тясна', scopes: ['schedules:read'] })).body).toMatchObject({
      name: 'По-тясна',
      scopes: ['schedules:read'],
      requestsPerMinute: 600,
    });
    expect(await calls.get('/office/meetings')).toMatchObject({
      status: 403,
      headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="meetings:read"' },
      body: { code: 'insufficient-scope' },
    });
    expect((await calls.get('/office/hosts')).status).toBe(200);
  });

  it('sees nothing once its only host is deleted, and can still be changed', async () => {
    const host = await admin.post('/office/hosts', { name: 'Закрит отдел', kind: 'department' });
    const hostIds = [host.body.id];
    const client = await makeClient(admin, { scopes: ['meetings:read'], hostIds });
    expect((await admin.delete(`/office/hosts/${host.body.id}`)).status).toBe(204);
    const path = `/office/api-clients/${client.clientId}`;
    expect((await admin.patch(path, { name: 'Без приемащ', hostIds })).body.hostIds).toEqual(hostIds);
    expect((await admin.patch(path, { hostIds: [...hostIds, client.clientId] })).status).toBe(422);
    const calls = await program(town.product.app, client);
    expect((await calls.get('/office/meetings')).body.items).toEqual([]);
  });

  it('gets no more from being given more than its token was asked for', async () => {
    const client = await makeClient(admin, { scopes: ['schedules:read', 'meetings:read'] });
    const calls = await program(town.product.app, client, 'schedules:read');
    expect((await calls.get('/office/meetings')).status).toBe(403);
  });

  it('that gets a new secret is out with the old one, token and all', async () => {
    const client = await makeClient(admin, { scopes: ['meetings:read'] });
    const calls = await program(town.product.app, client);
    const renewed = await admin.post(`/office/api-clients/${client.clientId}/secret`);
    expect(renewed).toMatchObject({ status: 200, body: { clientId: client.clientId } });
    expect(renewed.body.clientSecret).not.toBe(client.clientSecret);
    expect((await calls.get('/office/meetings')).status).toBe(401);
    expect((await askToken(town.product.app, grant, basic(client))).status).toBe(401);
    expect((await (await program(town.product.app, renewed.body)).get('/office/meetings')).status).toBe(200);
  });

  it('that is revoked is out at once and for good', async () => {
    const client = await makeClient(admin, { scopes: ['meetings:read'] });
    const calls = await program(town.product.app, client);
    const path = `/office/api-clients/${client.clientId}`;
    const revoked = await admin.post(`${path}/revoke`);
    expect(revoked).toMatchObject({ status: 200, body: { state: 'revoked', revokedAt: expect.any(String) } });
    expect((await calls.get('/office/meetings')).body.code).toBe('invalid-token');
    expect((await askToken(town.product.app, grant, basic(client))).body.error).toBe('invalid_client');
    expect((await admin.post(`${path}/revoke`)).body).toEqual(revoked.body);
    for (const answer of [await admin.post(`${path}/secret`), await admin.patch(path, { name: 'Пак' })])
      expect(answer).toMatchObject({ status: 409, body: { code: 'api-client-revoked' } });
  });

  it('has a history of who made, changed and revoked it', async () => {
    const { clientId } = await makeClient(admin, { scopes: ['meetings:read'] });
    const path = `/office/api-clients/${clientId}`;
    await admin.patch(path, { requestsPerMinute: 60 });
    await admin.patch(path, { requestsPerMinute: 60 });
    await admin.post(`${path}/secret`);
    await admin.post(`${path}/revoke`);
    const events = await eventsOf(clientId);
    expect(events.map(({ name }) => name)).toEqual([
      'ApiClientMade',
      'ApiClientChanged',
      'ApiClientSecretRenewed',
      'ApiClientRevoked',
    ]);
    expect(events[1]!.data).toEqual({ changed: ['requestsPerMinute'] });
    const { id } = (await admin.get('/me')).body;
    expect(events.every(({ actor }) => JSON.stringify(actor) === JSON.stringify({ id, kind: 'staff' }))).toBe(
      true,
    );
  });

  it('is slowed down at its limit, and it is seen when it last called', async () => {
    const client = await makeClient(admin, {
      name: 'Припряна',
      scopes: ['meetings:read'],
      requestsPerMinute: 5,
    });
    const calls = await program(town.product.app, client);
    const em = town.product.app.get(EntityManager).fork();
    const refusedOnceFull = async () => {
      await em.execute(
        `update api_client_pace set requests = 5, minute = date_trunc('minute', now()) where client_id = ?`,
        [client.clientId],
      );
      return calls.get('/office/meetings');
    };
    const first = await refusedOnceFull();
    // A new minute may have begun between the two.
    const refused = first.status === 200 ? await refusedOnceFull() : first;
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    await em.execute(`update api_client_pace set minute = minute - interval '1 minute' where client_id = ?`, [
      client.clientId,
    ]);
    expect((await calls.get('/office/meetings')).status).toBe(200);
    expect(Date.parse((await named('Припряна')).lastUsedAt)).toBeGreaterThan(Date.now() - 120_000);
  });

  it('is listed by name, page by page', async () => {
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await admin.get(`/office/api-clients?limit=2&cursor=${cursor}`);
      names.push(...body.items.map((item: { name: string }) => item.name));
      cursor = body.nextCursor;
    } while (cursor);
    expect(names).toHaveLength((await admin.get('/office/api-clients?limit=200')).body.items.length);
    expect(names.indexOf('АКСТЪР ОФИС')).toBeLessThan(names.indexOf('Припряна'));
  });
});
