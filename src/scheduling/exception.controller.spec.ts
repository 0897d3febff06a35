import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

describe('exceptions of a schedule', () => {
  let product: TestApp;
  let admin: Calls;
  let hostId: string;
  let path: string;

  beforeAll(async () => {
    product = await startApp();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
    hostId = (await admin.post('/office/hosts', { name: 'Кмет', kind: 'official' })).body.id;
  });
  beforeEach(async () => {
    path = `/office/schedules/${await createSchedule('published')}/exceptions`;
  });
  afterAll(() => product.close());

  const createSchedule = async (status: string): Promise<string> =>
    (
      await admin.post('/office/schedules', {
        title: 'Прием',
        hostId,
        status,
        modes: ['inPerson'],
        slotMinutes: 15,
        reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }] }],
      })
    ).body.id;
  const closed = { from: '2026-12-07', to: '2026-12-14', kind: 'closed', reason: 'Отпуск' };
  const changesOf = async (scheduleId: string): Promise<number> =>
    (
      await product.app
        .get(EntityManager)
        .fork()
        .execute<unknown[]>(`select 1 from event where aggregate_id = ? and name = 'ScheduleChanged'`, [
          scheduleId,
        ])
    ).length;

  it('close days or open hours, and are listed by their beginning', async () => {
    const open = {
      from: '2026-12-01T10:00',
      to: '2026-12-01T12:00',
      kind: 'open',
      windows: [{ from: '10:00', to: '11:00' }],
      reason: 'Извънреден прием',
    };
    const first = await admin.post(path, closed);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ ...closed, id: expect.any(String), windows: null });
    const second = await admin.post(path, open);
    expect(second.body).toEqual({ ...open, id: expect.any(String) });
    expect((await admin.get(path)).body).toEqual({ items: [second.body, first.body], nextCursor: null });
    const page = (await admin.get(`${path}?limit=1`)).body;
    expect((await admin.get(`${path}?limit=1&cursor=${page.nextCursor}`)).body.items).toEqual([first.body]);
  });

  it('go again', async () => {
    const { id } = (await admin.post(path, closed)).body;
    expect((await admin.delete(`${path}/${id}`)).status).toBe(204);
    expect((await admin.get(path)).body.items).toEqual([]);
    expect((await admin.delete(`${path}/${id}`)).status).toBe(404);
  });

  it('are not deleted through another schedule', async () => {
    const { id } = (await admin.post(path, closed)).body;
    const other = await createSchedule('draft');
    expect((await admin.delete(`/office/schedules/${other}/exceptions/${id}`)).status).toBe(404);
    expect((await admin.get(path)).body.items).toHaveLength(1);
  });

  it('are told where the schedule is public', async () => {
    const scheduleId = path.split('/')[3]!;
    const { id } = (await admin.post(path, closed)).body;
    expect(await changesOf(scheduleId)).toBe(1);
    await admin.delete(`${path}/${id}`);
    expect(await changesOf(scheduleId)).toBe(2);
    const draft = await createSchedule('draft');
    await admin.post(`/office/schedules/${draft}/exceptions`, closed);
    expect(await changesOf(draft)).toBe(0);
  });

  it.each<[object, string]>([
    [{ reason: undefined }, 'reason'],
    [{ reason: '  ' }, 'reason'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ reason: 'a\u0000b' }, 'reason'],
    [{ kind: 'maybe' }, 'kind'],
    [{ from: undefined }, 'from'],
    [{ from: 20261207 }, 'from'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '2026-12-07T25:00' }, 'from'],
    [{ to: '2026-12-06' }, 'to'],
    // The clock jumps from 03:00 to 04:00 in Sofia on this night.
    [{ from: '2026-03-29T03:30', to: '2026-03-29T12:00' }, 'from'],
    [{ kind: 'open' }, 'windows'],
    [{ kind: 'open', windows: [{ from: '12:00', to: '11:00' }] }, 'windows[0].to'],
    [{ kind: 'open', windows: Array(21).fill({ from: '10:00', to: '11:00' }) }, 'windows'],
    [{ windows: 'all' }, 'windows'],
    [{ id: newId() }, 'id'],
  ])('refuse %j', async (changes, wrong) => {
    const refused = await admin.post(path, { ...closed, ...changes });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('validation-failed');
    expect(refused.body.errors.map((error: { path: string }) => error.path)).toContain(wrong);
    expect((await admin.get(path)).body.items).toEqual([]);
  });

  it('are read by staff, written by administrators, and belong to a schedule', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    expect((await desk.get(path)).status).toBe(200);
    expect((await desk.post(path, {})).status).toBe(403);
    expect((await new Calls(product.app).post(path, {})).status).toBe(401);
    for (const unknown of [newId(), 'nonsense']) {
      expect((await admin.get(`/office/schedules/${unknown}/exceptions`)).status).toBe(404);
      expect((await admin.post(`/office/schedules/${unknown}/exceptions`, closed)).status).toBe(404);
    }
  });
});
