import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

describe('schedules that are remembered', () => {
  let reception: Reception;
  let em: EntityManager;
  beforeAll(async () => {
    reception = await openReception();
    em = reception.product.app.get(EntityManager).fork();
  });
  afterAll(() => reception.product.close());

  const stamp = async (): Promise<number> =>
    Number((await em.execute<[{ value: string }]>('select value from scheduling_stamp'))[0].value);
  const firstFree = async (id: string, day: string) =>
    (await reception.admin.get(`/schedules/${id}/slots?from=${day}&to=${day}`)).body.slots as unknown[];
  // As another process would: nothing in this one hears of it.
  const elsewhere = (sql: string, values: unknown[] = []) => em.execute(sql, values);

  const tables = [
    ['host', 'update host set name = name'],
    ['schedule', 'update schedule set title = title'],
    ['schedule_group', `insert into schedule_group (id, name) values (gen_random_uuid(), 'Ръководство')`],
    [
      'schedule_in_group',
      'insert into schedule_in_group (schedule_id, group_id) select s.id, g.id from schedule s, schedule_group g limit 1',
    ],
    [
      'schedule_exception',
      `insert into schedule_exception (id, schedule_id, "from", "to", kind, reason)
       select gen_random_uuid(), id, '2027-03-01', '2027-03-01', 'closed', 'Ремонт' from schedule limit 1`,
    ],
    [
      'closure',
      `insert into closure (id, "from", "to", reason, created_at, created_by) select gen_random_uuid(), '2027-03-02', '2027-03-02', 'Избори', now(), '{"kind":"system"}'`,
    ],
    [
      'own_holiday',
      `insert into own_holiday (date, kind, name) values ('2027-03-05', 'holiday', 'Празник на града')`,
    ],
  ] as const;

  it.each(tables)('are doubted after each change of the table “%s”', async (_, change) => {
    await reception.publish();
    const before = await stamp();
    await em.transactional(async (inside) => {
      await inside.execute(change);
      await inside.execute(change.startsWith('update') ? change : 'select 1');
    });
    expect(await stamp()).toBe(before + 1);
  });

  it('are not what a visitor sees once another process has closed the day', async () => {
    const id = await reception.publish({ title: 'Затворен ден' });
    const monday = '2026-12-07';
    expect(await firstFree(id, monday)).not.toHaveLength(0);
    await elsewhere(
      `insert into schedule_exception (id, schedule_id, "from", "to", kind, reason)
       values (gen_random_uuid(), ?, ?, ?, 'closed', 'Отсъства')`,
      [id, monday, monday],
    );
    expect(await firstFree(id, monday)).toHaveLength(0);
  });

  it('sell no time that another process has closed, nor refuse one that it has opened', async () => {
    const id = await reception.publish({ title: 'Затваря се и се отваря' });
    const monday = '2026-12-14';
    const { calls } = await reception.citizen();
    const ask = (time: string) =>
      calls.post('/meetings', {
        scheduleId: id,
        start: `${monday}T${time}:00+02:00`,
        mode: 'inPerson',
        topic: 'Скица на имот',
      });
    expect((await ask('09:00')).status).toBe(201);
    await elsewhere(
      `insert into closure (id, "from", "to", reason, created_at, created_by)
       select gen_random_uuid(), ?, ?, 'Избори', now(), '{"kind":"system"}'`,
      [monday, monday],
    );
    expect(await ask('09:15')).toMatchObject({ status: 422, body: { code: 'slot-not-offered' } });
    await elsewhere('delete from closure');
    expect((await ask('09:15')).status).toBe(201);
    await elsewhere(`update schedule set status = 'archived' where id = ?`, [id]);
    expect((await ask('09:30')).status).toBe(422);
  });

  it('refuse nothing by a rule that is no longer set, nor a schedule that is published by now', async () => {
    const id = await reception.publish({ title: 'Променя се', modes: ['inPerson'] });
    const { calls } = await reception.citizen();
    const ask = (time: string, mode: string) =>
      calls.post('/meetings', { scheduleId: id, start: `2027-01-11T${time}:00+02:00`, mode, topic: 'Скица' });
    expect((await ask('09:00', 'inPerson')).status).toBe(201);
    expect((await ask('09:15', 'phone')).status).toBe(422);
    await elsewhere(
      `update schedule set rules = jsonb_set(rules, '{modes}', '["inPerson", "phone"]') where id = ?`,
      [id],
    );
    expect((await ask('09:15', 'phone')).status).toBe(201);

    await elsewhere(`update schedule set status = 'draft' where id = ?`, [id]);
    expect((await ask('09:30', 'phone')).status).toBe(422);
    await elsewhere(`update schedule set status = 'published' where id = ?`, [id]);
    expect((await ask('09:30', 'phone')).status).toBe(201);
  });

  it('give an answer to a request that is word for word what is read later', async () => {
    const id = await reception.publish({ title: 'Дума по дума', instructions: 'Носете скицата.' });
    const { calls } = await reception.citizen();
    const made = await calls.post('/meetings', {
      scheduleId: id,
      start: '2026-12-21T09:00:00+02:00',
      mode: 'phone',
      topic: 'Скица',
      documentNumber: 'УТ-12-345/10.11.2026',
    });
    expect(made.status).toBe(201);
    expect((await calls.get(`/meetings/${made.body.id}`)).body).toEqual(made.body);
  });
});
