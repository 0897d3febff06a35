import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

// Tuesday, 1 December 2026, 10:00 in Sofia; Mondays 9–12 by 15 minutes.
describe('The next time', () => {
  let town: Reception;
  beforeEach(async () => {
    town = await openReception();
  });
  afterEach(() => town.product.close());

  const next = async (id: string) => {
    const { nextFree, nextOpens } = (await town.admin.get(`/schedules/${id}`)).body;
    return { nextFree, nextOpens };
  };
  const book = async (scheduleId: string, start: string) => {
    const booked = await town.admin.post('/office/meetings', {
      scheduleId,
      start,
      mode: 'phone',
      topic: 'Скица',
      origin: 'phone',
      attendee: { givenName: 'Мария', familyName: 'Петрова', phone: '0888123456' },
    });
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body));
    return booked.body;
  };

  it('is the first that can be booked, wherever the schedule is shown', async () => {
    const grouped = (await town.admin.post('/office/groups', { name: 'Ръководство' })).body.id;
    const id = await town.publish({ groupIds: [grouped] });
    await book(id, '2026-12-07T09:00:00+02:00');
    const expected = { nextFree: '2026-12-07T09:15:00+02:00', nextOpens: null };
    expect(await next(id)).toEqual(expected);
    expect((await town.admin.get('/schedules')).body.items).toEqual([expect.objectContaining(expected)]);
    const [group] = (await town.admin.get('/groups')).body;
    expect(group.schedules).toEqual([expect.objectContaining(expected)]);
  });

  it('is what the horizon will reach first, where all within it is taken', async () => {
    const window = { from: '09:00', to: '09:15' };
    const reception = [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [window] }];
    const id = await town.publish({ reception, horizonDays: 14 });
    await book(id, '2026-12-07T09:00:00+02:00');
    await book(id, '2026-12-14T09:00:00+02:00');
    expect(await next(id)).toEqual({
      nextFree: null,
      nextOpens: { opensAt: '2026-12-07T00:00:00+02:00', start: '2026-12-21T09:00:00+02:00' },
    });
  });

  it('passes over what is taken beyond the horizon too', async () => {
    const reception = [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '09:15' }] }];
    const id = await town.publish({ reception, horizonDays: 1 });
    await book(id, '2026-12-07T09:00:00+02:00');
    expect((await next(id)).nextOpens).toEqual({
      opensAt: '2026-12-13T00:00:00+02:00',
      start: '2026-12-14T09:00:00+02:00',
    });
  });

  it('opens when the schedule says so', async () => {
    const id = await town.publish({ bookingOpens: { daysBefore: 3, at: '08:30' }, minNoticeHours: 1 });
    expect(await next(id)).toEqual({
      nextFree: null,
      nextOpens: { opensAt: '2026-12-04T08:30:00+02:00', start: '2026-12-07T09:00:00+02:00' },
    });
    town.clock.set('2026-12-04T06:30:00Z');
    expect((await next(id)).nextFree).toBe('2026-12-07T09:00:00+02:00');
  });

  it('is not promised where its notice is over before it opens', async () => {
    const id = await town.publish({ bookingOpens: { daysBefore: 1, at: '08:30' }, minNoticeHours: 72 });
    expect(await next(id)).toEqual({ nextFree: null, nextOpens: null });
  });

  it('is unknown where nothing more is planned', async () => {
    const id = await town.publish({
      reception: [{ dates: ['2026-11-30'], windows: [{ from: '09:00', to: '10:00' }] }],
    });
    expect(await next(id)).toEqual({ nextFree: null, nextOpens: null });
  });

  it('is found by its day', async () => {
    const monday = await town.publish();
    await town.publish({
      title: 'Архитект',
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU', windows: [{ from: '09:00', to: '12:00' }] }],
    });
    const on = async (day: string, more = '') =>
      (await town.admin.get(`/schedules?day=${day}${more}`)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await on('2026-12-07')).toEqual(['Кмет']);
    expect(await on('2026-12-08')).toEqual(['Архитект']);
    expect(await on('2026-12-09')).toEqual([]);
    expect(await on('2026-11-30')).toEqual([]);
    expect(await on('2027-12-06')).toEqual([]);
    expect(await on('2026-12-07', '&q=arhitekt')).toEqual([]);
    await town.admin.post(`/office/schedules/${monday}/exceptions`, {
      from: '2026-12-07',
      to: '2026-12-07',
      kind: 'closed',
      reason: 'Сесия',
    });
    expect(await on('2026-12-07')).toEqual([]);
  });

  it('costs as many queries for ten schedules as for one, page by page', async () => {
    const em = town.product.app.get(EntityManager);
    const queriesOnce = async (path: string) => {
      let count = 0;
      const connection = em.getConnection();
      const execute = connection.execute.bind(connection);
      connection.execute = ((...args: Parameters<typeof execute>) => {
        // Settings are remembered for a while, so they are read now and then.
        if (!/ setting/.test(String(args[0]))) count++;
        return execute(...args);
      }) as never;
      const { body } = await town.admin.get(path);
      connection.execute = execute as never;
      return { count, found: body.items.length };
    };
    // The worker's sweeps ask the same connection now and then; they can only add to the count.
    const queriesOf = async (path: string) => {
      const tries = [await queriesOnce(path), await queriesOnce(path), await queriesOnce(path)];
      return tries.reduce((least, one) => (one.count < least.count ? one : least));
    };
    await town.publish({ title: 'А' });
    const one = await queriesOf('/schedules');
    for (const title of 'БВГДЕЖЗИЙ') await town.publish({ title });
    expect(await queriesOf('/schedules')).toEqual({ count: one.count, found: 10 });
    const first = (await town.admin.get('/schedules?limit=4&day=2026-12-07')).body;
    const second = (await town.admin.get(`/schedules?limit=7&day=2026-12-07&cursor=${first.nextCursor}`))
      .body;
    const titles = [...first.items, ...second.items].map(({ title }: { title: string }) => title);
    expect(titles).toEqual([...'АБВГДЕЖЗИЙ']);
    expect(second.nextCursor).toBeNull();
  });
});
