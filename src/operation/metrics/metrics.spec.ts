import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../../libs/domain/id.js';
import { readFileSync } from 'node:fs';
import { asOwner } from '../../../test/kit/database.js';
import { openReception, type Reception } from '../../../test/kit/reception.js';

describe('the metrics', () => {
  let town: Reception;
  beforeAll(async () => void (town = await openReception({ METRICS_TOKEN: 'for-prometheus' })));
  afterAll(() => town.product.close());

  const ask = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    town.product.app.inject({ url: '/metrics', headers, remoteAddress });
  const figure = async (name: string): Promise<number> => {
    const { body } = await ask();
    const line = body.split('\n').find((one) => one.startsWith(`${name} `));
    if (!line) throw new Error(`no ${name} in ${body}`);
    return Number(line.split(' ')[1]);
  };

  it('are read from the same machine, or with the token', async () => {
    expect((await ask()).statusCode).toBe(200);
    expect((await ask({}, '::ffff:127.0.0.1')).headers['content-type']).toContain('text/plain');
    const elsewhere = await ask({}, '203.0.113.5');
    expect([elsewhere.statusCode, elsewhere.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'metrics-closed' }),
    ]);
    expect((await ask({ authorization: 'Bearer for-prometheus' }, '203.0.113.5')).statusCode).toBe(200);
    expect((await ask({ authorization: 'Bearer for-nobody' }, '203.0.113.5')).statusCode).toBe(403);
  });

  it('are not given to what a proxy on the same machine passes on', async () => {
    expect((await ask({ 'x-forwarded-for': '203.0.113.5' })).statusCode).toBe(403);
    expect((await ask({ forwarded: 'for=203.0.113.5' })).statusCode).toBe(403);
  });

  it('count the requests that wait, and since when', async () => {
    expect(await figure('priemno_requests_waiting')).toBe(0);
    expect(await figure('priemno_oldest_request_seconds')).toBe(0);
    const scheduleId = await town.publish({ title: 'Прием на кмета', approval: 'manual' });
    const { calls } = await town.citizen();
    const start = '2026-12-07T09:00:00+02:00';
    expect((await calls.post('/meetings', { scheduleId, start, mode: 'phone', topic: 'Скица' })).status).toBe(
      201,
    );
    expect(await figure('priemno_requests_waiting')).toBe(1);
    town.clock.set('2026-12-01T09:30:00Z');
    expect(await figure('priemno_oldest_request_seconds')).toBe(5400);
    expect(await figure('priemno_database_up')).toBe(1);
  });

  it('tell events that no worker takes, and messages that reached nobody', async () => {
    const before = await figure('priemno_outbox_events');
    expect(await figure('priemno_messages_not_told')).toBe(0);
    const db = town.product.app.get(EntityManager).fork();
    await db.execute(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data)
       values (?, 'CitizenRegistered', ?, ?, '{"kind": "system"}', '{}')`,
      [newId(), new Date('2026-11-30T09:30:00Z'), newId()],
    );
    await db.execute(
      `insert into delivery (id, event_id, channel, recipient, message, language, message_id, state)
       values (?, ?, 'mail', 'maria@citizens.example', 'meeting-approved', 'bg', '<1@people.example>', 'failed')`,
      [newId(), newId()],
    );
    expect(await figure('priemno_messages_not_told')).toBe(1);
    expect(await figure('priemno_outbox_events')).toBe(before + 1);
    expect(await figure('priemno_outbox_oldest_seconds')).toBe(86_400);
  });

  it('name addresses by their pattern, with no id in them', async () => {
    const id = newId();
    await town.admin.get(`/schedules/${id}`);
    const { body } = await ask();
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/schedules\/:id",status="404"\} 1/,
    );
    expect(body).not.toContain(id);
  });

  it.each([
    ['alerts speak', 'docs/alerts.yml', /expr: (.*)/g],
    ['dashboard speaks', 'docs/grafana.json', /"expr": (".*"),?/g],
  ])('are those of which the %s', async (_, file, expression) => {
    const expressions = [...readFileSync(file, 'utf8').matchAll(expression)].map(([, one]) => one!);
    const named = expressions.flatMap((one) => one.match(/\b(?:priemno|http|process|nodejs)_\w+/g) ?? []);
    const { body } = await ask();
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !new RegExp(`^${name}[ {]`, 'm').test(body))).toEqual([]);
  });

  it('say that the database does not answer, and still speak of the process', async () => {
    const databaseUrl = town.product.config.databaseUrl!;
    await asOwner(databaseUrl, 'alter table delivery rename to away');
    try {
      expect(await figure('priemno_database_up')).toBe(0);
      expect(await figure('priemno_requests_waiting')).toBeNaN();
      expect(await figure('process_resident_memory_bytes')).toBeGreaterThan(0);
    } finally {
      await asOwner(databaseUrl, 'alter table away rename to delivery');
    }
    expect(await figure('priemno_database_up')).toBe(1);
  });
});
