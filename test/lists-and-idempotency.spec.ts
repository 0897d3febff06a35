import { EntityManager } from '@mikro-orm/postgresql';
import { ForgetAnswers } from '../src/platform/http/forget-answers.js';
import { startApp } from './kit/app.js';
import { Calls } from './kit/calls.js';
import { type Reception, openReception } from './kit/reception.js';

describe('a write with an Idempotency-Key', () => {
  let reception: Reception;
  let scheduleId: string;
  const starts = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45'].map(
    (time) => `2026-12-07T${time}:00+02:00`,
  );
  beforeAll(async () => {
    reception = await openReception();
    scheduleId = await reception.publish();
  });
  afterAll(() => reception.product.close());

  const asking = (start: string, more: object = {}) => ({
    scheduleId,
    start,
    mode: 'inPerson',
    topic: 'Скица на имот',
    ...more,
  });
  const count = async (sql: string, values: unknown[] = []): Promise<number> => {
    const em = reception.product.app.get(EntityManager).fork();
    const [row] = await em.execute<{ count: number }[]>(`select count(*)::int as count from ${sql}`, values);
    return row!.count;
  };

  it('has one effect and one answer when it is repeated', async () => {
    const { calls, who } = await reception.citizen();
    const once = calls.with({ 'idempotency-key': 'one' });
    const first = await once.post('/meetings', asking(starts[0]!));
    const again = await once.post('/meetings', asking(starts[0]!));
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await count('meeting where citizen_id = ?', [who.id])).toBe(1);
    expect(await count('event where aggregate_id = ?', [first.body.id])).toBe(1);
  });

  // More than there are connections: those that wait must leave some to the one that works.
  it.each([10, 60])('has one effect and one answer when %i come at once', async (many) => {
    const { calls, who } = await reception.citizen();
    const once = calls.with({ 'idempotency-key': 'at-once' });
    const start = starts[many === 10 ? 1 : 2]!;
    const answers = await Promise.all(
      Array.from({ length: many }, () => once.post('/meetings', asking(start))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await count('meeting where citizen_id = ?', [who.id])).toBe(1);
  });

  it('works while many others with keys of their own come at once', async () => {
    const calls = reception.admin;
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        calls.with({ 'idempotency-key': `own-${n}` }).post('/office/groups', { name: `Отдел ${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  });

  it('leaves connections to what must be counted beside its transaction', async () => {
    const product = await startApp({ env: { RATE_LIMIT: 'on' } });
    const began = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        new Calls(product.app, { 'idempotency-key': `register-${n}` }).post('/auth/register', {
          email: `newcomer-${n}@people.example`,
          givenName: 'Ана',
          familyName: 'Примерова',
          phone: '0888123456',
          password: `тайна дума ${n} на Ана`,
        }),
      ),
    );
    // The network's quota lets some through; what matters is that none waited for a connection in vain.
    for (const { status } of answers) expect([202, 429]).toContain(status);
    expect(Date.now() - began).toBeLessThan(8_000);
    await product.close();
  });

  it('is refused with another body, path or method, and changes nothing', async () => {
    const { calls, who } = await reception.citizen();
    const once = calls.with({ 'idempotency-key': 'reused' });
    const { body } = await once.post('/meetings', asking(starts[3]!));
    for (const answer of [
      await once.post('/meetings', asking(starts[4]!)),
      await once.post('/meetings', asking(starts[3]!, { topic: 'Друго' })),
      await once.post(`/meetings/${body.id}/cancel`, { reason: 'Болен съм.' }),
      await once.patch('/me', { givenName: 'Друга' }),
    ]) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    }
    expect(await count('meeting where citizen_id = ?', [who.id])).toBe(1);
    expect((await calls.get(`/meetings/${body.id}`)).body.status).toBe('requested');
  });

  it('does not meet the same key of another caller', async () => {
    const [ana, boris] = [await reception.citizen(), await reception.citizen()];
    const key = { 'idempotency-key': 'shared' };
    const first = await ana.calls.with(key).post('/meetings', asking(starts[5]!));
    const second = await boris.calls.with(key).post('/meetings', asking(starts[6]!));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('does not keep an answer that is an error', async () => {
    const { calls } = await reception.citizen();
    const once = calls.with({ 'idempotency-key': 'later' });
    const taken = await reception.citizen();
    const { body } = await taken.calls.post('/meetings', asking(starts[7]!));
    expect((await once.post('/meetings', asking(starts[7]!))).status).toBe(409);
    expect((await once.post('/meetings', asking('nonsense'))).status).toBe(422);
    await taken.calls.post(`/meetings/${body.id}/cancel`, { reason: 'Вече не е нужно.' });
    expect((await once.post('/meetings', asking(starts[7]!))).status).toBe(201);
  });

  it('keeps an answer without a body too', async () => {
    const calls = reception.admin;
    const group = await calls.post('/office/groups', { name: 'За изтриване' });
    const once = calls.with({ 'idempotency-key': 'delete' });
    for (const _time of [1, 2]) {
      expect(await once.delete(`/office/groups/${group.body.id}`)).toMatchObject({
        status: 204,
        body: undefined,
      });
    }
  });

  it('forgets the answer after a day', async () => {
    const { product } = reception;
    const em = product.app.get(EntityManager).fork();
    const { calls } = await reception.citizen();
    await calls.with({ 'idempotency-key': 'old' }).patch('/me', { givenName: 'Стара' });
    await em.execute(`update idempotency_key set created_at = now() - interval '25 hours'`);
    await calls.with({ 'idempotency-key': 'new' }).patch('/me', { givenName: 'Нова' });
    await new ForgetAnswers(em).run();
    expect(await count('idempotency_key')).toBe(1);
  });

  it.each(['', ' ', 'a'.repeat(256), 'ключ'])('is refused with the key %j', async (key) => {
    const { calls } = await reception.citizen();
    const answer = await calls.with({ 'idempotency-key': key }).post('/meetings', asking(starts[4]!));
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-invalid' } });
  });
});

describe('a list', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
    for (let n = 1; n <= 6; n++) {
      await reception.admin.post('/office/hosts', { name: `Експерт ${n}`, kind: 'specialist' });
    }
  });
  afterAll(() => reception.product.close());

  it('is walked page by page, each item once', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const { body }: { body: { items: { name: string }[]; nextCursor: string | null } } =
        await reception.admin.get(
          `/office/hosts?limit=3${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
        );
      names.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
      pages++;
    } while (cursor);
    expect(pages).toBe(3);
    expect(names).toHaveLength(7);
    expect(new Set(names).size).toBe(7);
  });

  it.each(['limit=0', 'limit=201', 'limit=ten', 'cursor=nonsense', 'cursor=eyJhIjoxfQ'])(
    'refuses ?%s and names the field',
    async (query) => {
      const answer = await reception.admin.get(`/office/hosts?${query}`);
      expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
      expect(answer.body.errors[0].path).toBe(query.split('=')[0]);
    },
  );
});
