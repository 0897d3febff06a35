import pg from 'pg';
import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../../../test/kit/app.js';
import { newId } from '../../../../libs/domain/id.js';
import { SealEvents } from './seal-events.js';
import { type Verdict, verifySeals } from './verify-seals.js';

describe('the seals of events', () => {
  let product: TestApp;
  let owner: pg.Client;
  let seals: SealEvents;
  const ids: string[] = [];

  beforeAll(async () => {
    product = await startApp();
    owner = new pg.Client({ connectionString: product.config.databaseUrl });
    await owner.connect();
    seals = new SealEvents(product.app.get(EntityManager));
    for (const n of [1, 2, 3, 4, 5])
      ids.push(await happen({ version: n, reason: `Причина ${n}`, big: 1e15 }));
    await seals.run();
  });
  afterAll(async () => {
    await owner.end();
    await product.close();
  });

  async function happen(data: object, relayed = true): Promise<string> {
    const id = newId();
    await owner.query(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data, relayed_at)
       values ($1, 'MeetingRefused', now(), $1, '{"kind": "system"}', $2, case when $3 then now() end)`,
      [id, data, relayed],
    );
    return id;
  }

  /** What a superuser can do who goes round every trigger; taken back afterwards. */
  async function tampered(sql: string, values: unknown[] = []): Promise<Verdict> {
    await owner.query('begin');
    await owner.query('set local session_replication_role = replica');
    await owner.query(sql, values);
    // `begin` within a transaction only warns, and its end is ours to say.
    const inside = {
      query: (text: string, asked?: unknown[]) =>
        /^(begin|rollback)/.test(text) ? undefined : owner.query(text, asked),
    };
    try {
      return await verifySeals(inside as unknown as pg.Client);
    } finally {
      await owner.query('rollback');
    }
  }

  it('are whole where nobody has touched anything', async () => {
    const verdict = await verifySeals(owner);
    expect(verdict).toMatchObject({
      sealed: 5,
      erased: 0,
      waiting: 0,
      head: expect.stringMatching(/^5:[0-9a-f]{64}$/),
    });
    expect(verdict.broken).toBeUndefined();
  });

  it.each<[string, string, string, number]>([
    ['another actor', `update event set actor = '{"kind": "visitor"}' where id = $1`, 'event-changed', 3],
    [
      'another moment',
      `update event set occurred_at = occurred_at - interval '1 microsecond' where id = $1`,
      'event-changed',
      3,
    ],
    ['another fact', `update event set data = data || '{"version": 9}' where id = $1`, 'event-changed', 3],
    [
      'another reason',
      `update event set data = data || '{"reason": "Друга"}' where id = $1`,
      'words-changed',
      3,
    ],
    [
      'a note that was not there',
      `update event set data = data || '{"note": "Нова"}' where id = $1`,
      'words-changed',
      3,
    ],
    ['a lost event', 'delete from event where id = $1', 'event-missing', 3],
    ['a lost seal', 'delete from event_seal where event_id = $1', 'seal-missing', 3],
    ['another digest', `update event_seal set digest = sha256('x') where event_id = $1`, 'event-changed', 3],
    ['another seal', `update event_seal set seal = sha256('x') where event_id = $1`, 'seal-changed', 3],
  ])('name the first row that is not as it was: %s', async (_, sql, what, number) => {
    const { broken, sealed } = await tampered(sql, [ids[2]]);
    expect([broken?.what, broken?.number, sealed]).toEqual([what, number, 2]);
    if (what !== 'seal-missing') expect(broken!.eventId).toBe(ids[2]);
  });

  it('show that the end was cut off, by the events that are left or by a head that was noted', async () => {
    const { head } = await verifySeals(owner);
    const [number, seal] = head.split(':');
    const cut = await tampered('delete from event_seal where event_id = $1', [ids[4]]);
    expect(cut.broken).toEqual({ what: 'seal-missing', number: 5, eventId: ids[4] });
    const known = { number: Number(number), seal: seal! };
    expect((await verifySeals(owner, known)).broken).toBeUndefined();
    expect((await verifySeals(owner, { ...known, number: 6 })).broken).toMatchObject({
      what: 'seal-missing',
      number: 6,
    });
    expect((await verifySeals(owner, { ...known, seal: '0'.repeat(64) })).broken).toMatchObject({
      what: 'seal-changed',
      number: 5,
    });
  });

  it('survive the law’s erasure, and keep nothing by which the words could be guessed', async () => {
    await owner.query('begin');
    await owner.query(`update event set data = data - 'reason' where id = $1`, [ids[1]]);
    await owner.query('commit');
    const verdict = await verifySeals(owner);
    expect(verdict).toMatchObject({ sealed: 5, erased: 1 });
    expect(verdict.broken).toBeUndefined();
    expect((await owner.query('select 1 from event_salt where event_id = $1', [ids[1]])).rowCount).toBe(0);
    expect((await owner.query('select 1 from event_salt where event_id = $1', [ids[0]])).rowCount).toBe(1);
    const back = await tampered(`update event set data = data || '{"reason": "Причина 2"}' where id = $1`, [
      ids[1],
    ]);
    expect(back.broken).toMatchObject({ what: 'words-changed', number: 2 });
  });

  it('leave to the relay what it has still to take', async () => {
    const id = await happen({}, false);
    await seals.run();
    expect((await verifySeals(owner)).waiting).toBe(1);
    await owner.query('update event set relayed_at = now() where id = $1', [id]);
    await seals.run();
    expect((await verifySeals(owner)).waiting).toBe(0);
  });

  it('are one chain though two workers seal at once', async () => {
    for (let n = 0; n < 40; n++) await happen({ n });
    const another = new SealEvents(product.app.get(EntityManager));
    await Promise.all([seals.run(), another.run()]);
    await seals.run();
    const verdict = await verifySeals(owner);
    expect(verdict.broken).toBeUndefined();
    expect(verdict).toMatchObject({ sealed: 46, waiting: 0 });
  });

  describe('the role as which the product works', () => {
    const asProduct = (sql: string) => product.app.get(EntityManager).fork().execute(sql);

    it('is its own', async () => {
      expect(await asProduct('select current_user as who')).toEqual([{ who: 'priemno_product' }]);
    });

    it.each([
      `update event set actor = '{}'`,
      'update event set name = name',
      'delete from event',
      'truncate event cascade',
      'alter table event disable trigger all',
      'drop trigger history_is_not_changed on event',
      'update event_seal set number = number',
      'delete from event_seal',
      'truncate event_seal',
      'drop table event_seal',
      'set session_replication_role = replica',
    ])('may not: %s', async (sql) => {
      await expect(asProduct(sql)).rejects.toThrow(/permission denied|must be owner/);
    });
  });

  it.each(['update event_seal set number = number', 'delete from event_seal', 'truncate event_seal'])(
    'are kept by a trigger from the tables’ owner too: %s',
    async (sql) => {
      await expect(owner.query(sql)).rejects.toThrow('neither changed nor deleted');
    },
  );
});
