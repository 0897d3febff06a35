import { EntityManager } from '@mikro-orm/postgresql';
import type { Calls } from '../../test/kit/calls.js';
import { asOwner } from '../../test/kit/database.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { UnmetDemand } from './unmet-demand.js';

/** What our own page sends with what it reads. */
const PAGE = { 'sec-fetch-site': 'same-origin' };
const ELSEWHERE = { 'sec-fetch-site': 'cross-site' };

describe('demand that finds no free time', () => {
  let reception: Reception;
  let everyone: Calls;
  let full: string;
  let free: string;
  let em: EntityManager;
  beforeAll(async () => {
    reception = await openReception({ TRUST_PROXY: 'on' });
    const { app } = reception.product;
    em = app.get(EntityManager).fork();
    everyone = reception.admin.with({ cookie: '' });
    free = await reception.publish();
    // One time within the horizon, and it is taken.
    full = await reception.publish({
      ...{ title: 'Главен архитект', hostId: await anotherHost(), horizonDays: 10 },
      reception: [{ dates: ['2026-12-07'], windows: [{ from: '09:00', to: '09:15' }], breaks: [] }],
    });
    const first = await (await reception.citizen()).calls.post('/meetings', request(full, '09:00'));
    expect(first.status).toBe(201);
  });
  afterAll(() => reception.product.close());

  const anotherHost = async (): Promise<string> =>
    (await reception.admin.post('/office/hosts', { name: 'арх. Стоянов', kind: 'official' })).body.id;
  const request = (scheduleId: string, time: string) => ({
    ...{ scheduleId, start: `2026-12-07T${time}:00+02:00`, mode: 'inPerson', topic: 'Скица' },
  });
  const from = (address: string, headers: Record<string, string> = PAGE) =>
    everyone.with({ ...headers, 'x-forwarded-for': address });
  const report = async (by = 'schedule') =>
    (await reception.admin.get(`/office/reports/demand?from=2026-12-01&to=2026-12-01&by=${by}`)).body;
  const stored = async () => {
    await reception.product.app.get(UnmetDemand).look();
    return (await report()).totals as { nothingFree: number; slotTaken: number; slotNotOffered: number };
  };
  const counted = async (acts: () => Promise<unknown>) => {
    const before = await stored();
    await acts();
    const after = await stored();
    return {
      nothingFree: after.nothingFree - before.nothingFree,
      slotTaken: after.slotTaken - before.slotTaken,
      slotNotOffered: after.slotNotOffered - before.slotNotOffered,
    };
  };
  const nothing = { nothingFree: 0, slotTaken: 0, slotNotOffered: 0 };

  it('is counted where a page is opened that has nothing free: a network once a day', async () => {
    const looked = await counted(async () => {
      for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2'])
        expect((await from(address).get(`/schedules/${full}`)).body.nextFree).toBeNull();
    });
    expect(looked).toEqual({ ...nothing, nothingFree: 2 });
  });

  it('is not counted where something is free', async () => {
    expect(await counted(() => from('192.0.2.3').get(`/schedules/${free}`))).toEqual(nothing);
  });

  it('is not counted of programs, other sites, the list of all schedules and staff', async () => {
    const looked = await counted(async () => {
      await from('192.0.2.4', {}).get(`/schedules/${full}`);
      await from('192.0.2.5', ELSEWHERE).get(`/schedules/${full}`);
      await from('192.0.2.6').get('/schedules');
      await from('192.0.2.7').get('/groups');
      await reception.admin.with(PAGE).get(`/schedules/${full}`);
    });
    expect(looked).toEqual(nothing);
  });

  it('is counted where another was faster, and where a time cannot be booked', async () => {
    const lost = await counted(async () => {
      const reserved = await from('192.0.2.8').post('/public/reservations', {
        ...{ scheduleId: full, start: '2026-12-07T09:00:00+02:00' },
      });
      expect(reserved.body.code).toBe('slot-taken');
      const citizen = (await reception.citizen()).calls.with({ 'x-forwarded-for': '192.0.2.9' });
      expect((await citizen.post('/meetings', request(full, '09:00'))).body.code).toBe('slot-taken');
      expect((await citizen.post('/meetings', request(free, '15:00'))).body.code).toBe('slot-not-offered');
      // Whoever tries again and again is one.
      await citizen.post('/meetings', request(free, '16:00'));
    });
    expect(lost).toEqual({ nothingFree: 0, slotTaken: 2, slotNotOffered: 1 });
  });

  it('is counted for each time that the desk looks for, who ask for many people', async () => {
    const attendee = { givenName: 'Мария', familyName: 'Петрова', phone: '0888123457' };
    const onBehalf = (time: string) =>
      reception.admin.post('/office/meetings', { ...request(free, time), origin: 'desk', attendee });
    const lost = await counted(async () => {
      for (const time of ['15:00', '15:15', '15:15'])
        expect((await onBehalf(time)).body.code).toBe('slot-not-offered');
    });
    expect(lost).toEqual({ ...nothing, slotNotOffered: 2 });
  });

  it('is not counted where a request is refused for its form', async () => {
    const refused = await counted(() => from('192.0.2.10').post('/public/reservations', '{'));
    expect(refused).toEqual(nothing);
  });

  it('is reported by schedule, host, weekday and month, and to a host’s staff of their own', async () => {
    const { totals } = await report();
    for (const by of ['schedule', 'host', 'group', 'weekday', 'month']) {
      const body = await report(by);
      expect([by, body.totals]).toEqual([by, totals]);
      const sum = body.rows.reduce((all: number, row: { slotTaken: number }) => all + row.slotTaken, 0);
      expect([by, sum]).toEqual([by, totals.slotTaken]);
    }
    const own = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const { body } = await own.get('/office/reports/demand?from=2026-12-01&to=2026-12-01&by=host');
    expect(body.totals).toEqual({ nothingFree: 0, slotTaken: 0, slotNotOffered: 3 });
    expect((await own.get('/office/reports/demand?from=2026-12-02&to=2027-12-01')).body.totals).toEqual(
      nothing,
    );
  });

  it('says nothing of who it was: a row has a schedule, a day and numbers', async () => {
    const rows = await em.execute<object[]>('select * from unmet_demand');
    expect(rows.map((row) => Object.keys(row))).toEqual(
      rows.map(() => ['schedule_id', 'day', 'nothing_free', 'slot_taken', 'slot_not_offered']),
    );
    expect(rows).toHaveLength(2);
  });

  it('is kept until it can be stored, and stored as the process ends', async () => {
    const other = await openReception();
    const app = other.product.app;
    const schedule = await other.publish();
    const unmet = app.get(UnmetDemand);
    const db = app.get(EntityManager).fork();
    unmet.note('slotTaken', schedule, 'somebody');
    await asOwner(other.product.config.databaseUrl!, 'alter table unmet_demand rename to away');
    await unmet.look();
    await asOwner(other.product.config.databaseUrl!, 'alter table away rename to unmet_demand');
    await unmet.beforeApplicationShutdown();
    expect(await db.execute('select slot_taken from unmet_demand')).toEqual([{ slot_taken: 1 }]);
    await other.product.close();
  });
});
