import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

describe('what was published when', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  beforeEach(() => reception.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => reception.product.close());

  const hours = (weekday: string) => ({
    reception: [{ rrule: `FREQ=WEEKLY;BYDAY=${weekday}`, windows: [{ from: '09:00', to: '12:00' }] }],
  });
  const versionsOf = async (id: string, query = '') =>
    (await reception.admin.get(`/office/schedules/${id}/versions${query}`)).body;

  it('stays readable after each change, in words, with who did it', async () => {
    const id = await reception.publish();
    reception.clock.set('2026-12-02T08:00:00Z');
    await reception.admin.patch(`/office/schedules/${id}`, hours('TU'));
    reception.clock.set('2026-12-03T08:00:00Z');
    await reception.admin.patch(`/office/schedules/${id}`, { status: 'archived' });
    const { items, nextCursor } = await versionsOf(id);
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      {
        version: 2,
        from: '2026-12-02T10:00:00+02:00',
        to: '2026-12-03T10:00:00+02:00',
        by: { kind: 'staff', name: 'Ана Примерова' },
        words: {
          bg: expect.stringContaining('всеки вторник, 9:00–12:00'),
          en: expect.stringContaining('every Tuesday'),
        },
        content: expect.objectContaining({ title: 'Кмет', hostId: reception.hostId, slotMinutes: 15 }),
      },
      expect.objectContaining({
        version: 1,
        from: '2026-12-01T10:00:00+02:00',
        to: '2026-12-02T10:00:00+02:00',
      }),
    ]);
    reception.clock.set('2026-12-04T08:00:00Z');
    await reception.admin.patch(`/office/schedules/${id}`, { status: 'published' });
    expect((await versionsOf(id)).items[0]).toMatchObject({ from: '2026-12-04T10:00:00+02:00', to: null });
  });

  it('is told as an event that names what changed', async () => {
    const id = await reception.publish();
    await reception.admin.patch(`/office/schedules/${id}`, { ...hours('TU'), place: 'стая 3', capacity: 1 });
    const em = reception.product.app.get(EntityManager).fork();
    const [event] = await em.execute<{ fields: string[] }[]>(
      `select data->'fields' as fields from event where aggregate_id = ? and name = 'ScheduleChanged'`,
      [id],
    );
    expect(event!.fields.sort()).toEqual(['place', 'reception']);
  });

  it('begins with the publication: a draft is nobody’s to read', async () => {
    const id = await reception.publish({ status: 'draft' });
    await reception.admin.patch(`/office/schedules/${id}`, hours('TU'));
    expect((await versionsOf(id)).items).toEqual([]);
    await reception.admin.patch(`/office/schedules/${id}`, { status: 'published' });
    expect((await versionsOf(id)).items).toHaveLength(1);
  });

  it('is not written again by a change that changes nothing', async () => {
    const id = await reception.publish();
    await reception.admin.patch(`/office/schedules/${id}`, { title: 'Кмет' });
    expect((await versionsOf(id)).items).toHaveLength(1);
  });

  it('comes in pages', async () => {
    const id = await reception.publish();
    for (const place of ['стая 1', 'стая 2'])
      await reception.admin.patch(`/office/schedules/${id}`, { place });
    const first = await versionsOf(id, '?limit=2');
    const rest = await versionsOf(id, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map((one) => one.content.place)).toEqual([
      'стая 2',
      'стая 1',
      'стая 201',
    ]);
  });

  it('is for staff, of schedules that exist', async () => {
    const id = await reception.publish();
    const { calls } = await reception.citizen();
    expect((await calls.get(`/office/schedules/${id}/versions`)).status).toBe(403);
    const nowhere = '0197f3d2-0000-7000-8000-000000000001';
    expect((await reception.admin.get(`/office/schedules/${nowhere}/versions`)).status).toBe(404);
  });
});
