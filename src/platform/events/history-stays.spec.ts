import pg from 'pg';
import { makeDatabase, type TestDatabase } from '../../../test/kit/database.js';

describe('history', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const id = '0197f3d2-0000-7000-8000-000000000001';
  beforeAll(async () => {
    database = await makeDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data) values
         ($1, 'MeetingCancelled', now(), $1, '{"kind": "system"}', '{"status": "cancelled", "reason": "Болен съм", "answer": "Няма нужда"}')`,
      [id],
    );
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const data = async () => (await client.query('select data from event where id = $1', [id])).rows[0].data;

  it.each([
    `update event set name = 'MeetingHeld'`,
    `update event set occurred_at = now() - interval '1 day'`,
    `update event set actor = '{"kind": "citizen"}'`,
    `update event set aggregate_id = gen_random_uuid()`,
    `update event set data = data || '{"status": "held"}'`,
    `update event set data = data || '{"reason": "Друго"}'`,
    `update event set data = data || '{"answer": "Друго"}'`,
    `update event set data = data || '{"note": "Друго"}'`,
    `update event set data = data - 'status'`,
    'delete from event',
    'truncate event cascade',
  ])('refuses to be changed: %s', async (sql) => {
    await expect(client.query(sql)).rejects.toThrow(/neither changed nor deleted/);
  });

  it('lets the relay mark what it has passed on, and the law take a person’s words out', async () => {
    await client.query('update event set relayed_at = now()');
    await client.query(`update event set data = data - 'reason' - 'note'`);
    expect(await data()).toEqual({ status: 'cancelled', answer: 'Няма нужда' });
    await client.query(`update event set data = data - 'answer'`);
    expect(await data()).toEqual({ status: 'cancelled' });
  });
});
