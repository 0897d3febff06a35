import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { signatureByHand, verify, WebhookReceiver } from '../../test/kit/webhook-receiver.js';

const path = '/office/webhooks';

describe('Webhooks', () => {
  const receiver = new WebhookReceiver();
  let url: string;
  let product: TestApp;
  let admin: Calls;
  let em: EntityManager;
  beforeAll(async () => {
    url = await receiver.start();
    product = await startApp();
    em = product.app.get(EntityManager).fork();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(async () => {
    await product.close();
    await receiver.stop();
  });
  beforeEach(async () => {
    await em.execute('delete from webhook');
    receiver.received.length = 0;
    receiver.status = 204;
  });
  const make = async (body: object = {}) =>
    (await admin.post(path, { url, allowPrivateNetwork: true, ...body })).body;

  it('are made with a secret that is shown once and sealed in the database', async () => {
    const made = await admin.post(path, {
      url: 'https://receiver.example/hooks',
      description: ' Деловодство ',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...{ url: 'https://receiver.example/hooks', events: [], description: 'Деловодство', version: 1 },
      ...{
        active: true,
        allowPrivateNetwork: false,
        switchedOff: null,
        lastSuccessAt: null,
        failingSince: null,
      },
    });
    const { secret } = made.body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    for (const answer of [await admin.get(path), await admin.get(`${path}/${made.body.id}`)])
      expect(JSON.stringify(answer.body)).not.toContain('whsec_');
    const [row] = await em.execute<{ secret: string }[]>('select secret from webhook_secret');
    expect(row!.secret).not.toContain(secret.slice(6));
  });

  it('are made once where the request is repeated, and the answer kept for that is sealed too', async () => {
    const once = admin.with({ 'idempotency-key': newId() });
    const [first, again] = [
      await once.post(path, { url: 'https://receiver.example/' }),
      await once.post(path, { url: 'https://receiver.example/' }),
    ];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await admin.get(path)).body.items).toHaveLength(1);
    const kept = JSON.stringify(await em.execute('select body from idempotency_key'));
    expect(kept).toContain('sealed');
    expect(kept).not.toContain('whsec_');
  });

  it.each([
    [{ url: 'receiver' }, 'url'],
    [{ url: 'https://127.0.0.1/' }, 'url'],
    [{ url: 'https://169.254.169.254/latest' }, 'url'],
    [{ url: 'https://a:b@receiver.example/' }, 'url'],
    [{}, 'url'],
    [{ url: 'https://receiver.example/', events: ['PasswordForgotten'] }, 'events'],
    [{ url: 'https://receiver.example/', events: ['MeetingHeld', 'MeetingHeld'] }, 'events'],
    [{ url: 'https://receiver.example/', events: 'MeetingHeld' }, 'events'],
    [{ url: 'https://receiver.example/', allowPrivateNetwork: 'yes' }, 'allowPrivateNetwork'],
    [{ url: 'https://receiver.example/', active: true }, 'active'],
  ])('are refused: %j', async (body, wrong) => {
    const { status, body: problem } = await admin.post(path, body);
    expect([status, problem.code]).toEqual([422, 'validation-failed']);
    expect(problem.errors.map((error: { path: string }) => error.path)).toEqual([wrong]);
  });

  it('are an administrator’s, decided before the body is read', async () => {
    const { id } = await make();
    for (const [who, status] of [
      [Calls.by(product.app, await signInAs(product.app, { roles: ['host', 'desk', 'auditor'] })), 403],
      [Calls.by(product.app, await signInAs(product.app)), 403],
      [new Calls(product.app), 401],
    ] as const) {
      expect((await who.get(path)).status).toBe(status);
      expect((await who.post(path, '{')).status).toBe(status);
      expect((await who.patch(`${path}/${id}`, '{')).status).toBe(status);
      expect((await who.delete(`${path}/${id}`)).status).toBe(status);
      expect((await who.post(`${path}/${id}/rotate-secret`)).status).toBe(status);
      expect((await who.post(`${path}/${id}/test`)).status).toBe(status);
      expect((await who.get(`${path}/${id}/deliveries`)).status).toBe(status);
    }
    expect((await admin.patch(`${path}/${newId()}`, '{')).status).toBe(404);
    expect((await admin.post(`${path}/${id}/deliveries/${newId()}/resend`)).status).toBe(404);
  });

  it('are listed by pages, the oldest first', async () => {
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push((await make()).id);
    const first = await admin.get(`${path}?limit=2`);
    const second = await admin.get(`${path}?limit=2&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(ids);
    expect(second.body.nextCursor).toBeNull();
  });

  it('are changed by parts, and not over somebody else’s change', async () => {
    const { id } = await make({ events: ['MeetingHeld'], description: 'Опит' });
    const changed = await admin.with({ 'if-match': '"1"' }).patch(`${path}/${id}`, { active: false });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { active: false, events: ['MeetingHeld'], description: 'Опит', url, version: 2 },
    ]);
    expect((await admin.with({ 'if-match': '"1"' }).patch(`${path}/${id}`, { active: true })).status).toBe(
      412,
    );
    const all = await admin.patch(`${path}/${id}`, { events: null, description: null, active: true });
    expect(all.body).toMatchObject({ active: true, events: [], description: null });
    const inside = await admin.patch(`${path}/${id}`, { allowPrivateNetwork: false });
    expect([inside.status, inside.body.errors[0].path]).toEqual([422, 'url']);
  });

  it('are removed once', async () => {
    const { id } = await make();
    expect((await admin.delete(`${path}/${id}`)).status).toBe(204);
    expect((await admin.delete(`${path}/${id}`)).status).toBe(404);
    expect(await em.execute('select 1 from webhook_secret')).toEqual([]);
  });

  describe('that are tested', () => {
    it('bring a signed event at once and say what was answered', async () => {
      const { id, secret } = await make();
      receiver.status = 202;
      const { status, body } = await admin.post(`${path}/${id}/test`);
      expect([status, body.httpStatus]).toEqual([200, 202]);
      const [got] = receiver.received;
      expect(got!.event).toMatchObject({ name: 'WebhookTested', aggregateId: id, data: {} });
      expect(got!.headers).toMatchObject({
        'content-type': 'application/json',
        'user-agent': 'Priemno-Vreme-Webhooks/1 (+http://localhost:3000)',
        'webhook-id': got!.event.id,
      });
      verify(secret, got!);
      expect(got!.signatures).toEqual([signatureByHand(secret, got!)]);
      expect(() => verify('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', got!)).toThrow();
      expect((await admin.get(`${path}/${id}/deliveries`)).body.items).toEqual([]);
    });

    it.each([
      [500, 'refused'],
      [302, 'redirected'],
      [410, 'gone'],
    ])('say why not: %d, %s', async (answer, why) => {
      const { id } = await make();
      receiver.status = answer;
      const { status, body } = await admin.post(`${path}/${id}/test`);
      expect([status, body.code, body.why, body.httpStatus, body.said]).toEqual([
        ...[503, 'webhook-unavailable', why, answer, 'не може сега'],
      ]);
      expect(body.detail).toContain(`(${answer})`);
    });

    it('say that the address leads into a private network', async () => {
      const { id } = await make({ url: 'http://localhost:9/' });
      await em.execute('update webhook set allow_private_network = false');
      const { status, body } = await admin.post(`${path}/${id}/test`);
      expect([status, body.why]).toEqual([503, 'private-address']);
    });

    it('say that the secret was sealed with a key that is lost, and work again with another secret', async () => {
      const { id } = await make();
      await em.execute(`update webhook_secret set secret = 'v1.' || repeat('A', 80)`);
      expect((await admin.post(`${path}/${id}/test`)).body.why).toBe('secret-unreadable');
      expect(receiver.received).toEqual([]);
      const { secret } = (await admin.post(`${path}/${id}/rotate-secret`)).body;
      expect((await admin.post(`${path}/${id}/test`)).status).toBe(200);
      verify(secret, receiver.received[0]!);
    });
  });

  it('are signed by the old secret too, for a day after it was replaced', async () => {
    const { id, secret: old } = await make();
    const { status, body } = await admin.post(`${path}/${id}/rotate-secret`);
    expect(status).toBe(200);
    const hours = (Date.parse(body.previousSecretUntil) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    await admin.post(`${path}/${id}/test`);
    const [got] = receiver.received;
    expect(got!.signatures).toEqual([signatureByHand(body.secret, got!), signatureByHand(old, got!)]);
    verify(old, got!);
    verify(body.secret, got!);

    await em.execute('update webhook_secret set signs_until = now() where signs_until is not null');
    await admin.post(`${path}/${id}/test`);
    expect(receiver.received[1]!.signatures).toHaveLength(1);
    expect(() => verify(old, receiver.received[1]!)).toThrow();
    expect((await admin.get(`${path}/${id}`)).body.previousSecretUntil).toBeNull();
  });
});

describe('Webhooks of an installation in earnest', () => {
  it('are sent over https only', async () => {
    const product = await startApp({ env: { NODE_ENV: 'production' } });
    try {
      const admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
      const { status, body } = await admin.post(path, { url: 'http://receiver.example/' });
      expect([status, body.errors[0].path]).toEqual([422, 'url']);
      const inside = { url: 'http://10.0.0.7/', allowPrivateNetwork: true };
      expect((await admin.post(path, inside)).status).toBe(201);
    } finally {
      await product.close();
    }
  });
});
