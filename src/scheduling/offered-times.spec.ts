import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { Closures, formatInstant, OfferedTimes, type RememberedSchedule } from './index.js';

describe('offered times', () => {
  let product: TestApp;
  let admin: Calls;
  let offered: OfferedTimes;
  let hostId: string;

  beforeAll(async () => {
    product = await startApp();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
    offered = product.app.get(OfferedTimes, { strict: false });
    hostId = (await admin.post('/office/hosts', { name: 'Кмет', kind: 'official', place: 'стая 201' })).body
      .id;
  });
  afterAll(() => product.close());

  const asItIs = async (id: string): Promise<RememberedSchedule> =>
    (await offered.current((await offered.remembered(id))!))!;

  const publish = async (changes: object = {}): Promise<string> =>
    (
      await admin.post('/office/schedules', {
        title: 'Прием',
        hostId,
        status: 'published',
        modes: ['inPerson'],
        slotMinutes: 30,
        reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '10:00' }] }],
        ...changes,
      })
    ).body.id;
  const inRequest = <T>(ask: () => Promise<T>): Promise<T> =>
    RequestContext.create(product.app.get(EntityManager), ask);
  const startsOf = async (id: string, from: string, to: string): Promise<string[]> =>
    inRequest(async () => {
      const slots = (await offered.offered([(await offered.schedule(id))!], from, to)).get(id)!;
      return slots.map((slot) => formatInstant(slot.start, 'Europe/Sofia'));
    });

  it('follow the rule, the holidays and the exceptions of the schedule', async () => {
    const id = await publish();
    const path = `/office/schedules/${id}/exceptions`;
    const december = () => startsOf(id, '2026-12-21', '2026-12-31');
    // 28 December 2026 is a compensation day.
    expect(await december()).toEqual(['2026-12-21T09:00:00+02:00', '2026-12-21T09:30:00+02:00']);
    await admin.put('/office/holidays/2026-12-28', { kind: 'workingDay', name: 'Отработване' });
    expect(await december()).toHaveLength(4);
    const closure = { from: '2026-12-21', to: '2026-12-28T09:15', kind: 'closed', reason: 'Отпуск' };
    const { id: closed } = (await admin.post(path, closure)).body;
    expect(await december()).toEqual(['2026-12-28T09:30:00+02:00']);
    await admin.delete(`${path}/${closed}`);
    await admin.post(path, {
      from: '2026-12-30T14:00',
      to: '2026-12-30T14:30',
      kind: 'open',
      reason: 'Извънреден',
    });
    expect((await december()).at(-1)).toBe('2026-12-30T14:00:00+02:00');
  });

  it('are none while the host is away, and again once that is taken back', async () => {
    const id = await publish();
    const closures = product.app.get(Closures, { strict: false });
    const commit = <T>(work: () => Promise<T>): Promise<T> =>
      inRequest(() => product.app.get(EntityManager).transactional(work));
    const by = { kind: 'system' } as const;
    const close = (change: object) =>
      commit(() =>
        closures.add(
          {
            hostId: null,
            scheduleIds: null,
            from: '2027-01-11',
            to: '2027-01-11',
            reason: 'Отпуск',
            ...change,
          },
          by,
        ),
      );
    const january = () => startsOf(id, '2027-01-11', '2027-01-11');
    const whyClosed = () =>
      inRequest(async () => {
        return (await offered.calendarOf(await asItIs(id), '2027-01-11', '2027-01-11')).closed;
      });

    const absence = await close({ hostId });
    expect(await january()).toEqual([]);
    expect(await whyClosed()).toEqual([
      { day: '2027-01-11', kind: 'closure', reason: { bg: 'Отпуск', en: 'Отпуск' } },
    ]);
    await commit(() => closures.remove(absence.id, 'absence', by));
    expect(await january()).toHaveLength(2);

    const hours = await close({ from: '2027-01-11T09:15', to: '2027-01-11T09:30' });
    expect(await january()).toEqual(['2027-01-11T09:30:00+02:00']);
    await commit(() => closures.remove(hours.id, 'closure', by));

    const other = await close({ scheduleIds: [await publish()] });
    expect(await january()).toHaveLength(2);
    await commit(() => closures.remove(other.id, 'closure', by));
    await close({ scheduleIds: [id] });
    expect(await january()).toEqual([]);
  });

  it('are at the place of the entry, or of the schedule, or of the host', async () => {
    const entry = { windows: [{ from: '09:00', to: '09:30' }] };
    const placeIn = async (changes: object) => {
      const id = await publish(changes);
      return inRequest(async () => {
        const slots = await offered.offered([(await offered.schedule(id))!], '2027-02-01', '2027-02-01');
        return slots.get(id)!.map((slot) => slot.place);
      });
    };
    const dates = ['2027-02-01'];
    expect(
      await placeIn({ place: 'фоайето', reception: [{ ...entry, dates, place: 'кметството' }] }),
    ).toEqual(['кметството']);
    expect(await placeIn({ place: 'фоайето', reception: [{ ...entry, dates }] })).toEqual(['фоайето']);
    expect(await placeIn({ reception: [{ ...entry, dates }] })).toEqual(['стая 201']);
  });

  it('cost the same number of queries for many schedules as for one', async () => {
    for (let count = 0; count < 20; count++) await publish({ title: `Прием ${count}` });
    const queriesFor = (count: number) =>
      inRequest(async () => {
        const schedules = await offered.publishedSchedules();
        let queries = 0;
        const em = product.app.get(EntityManager);
        const execute = em.execute.bind(em);
        em.execute = ((...args: Parameters<typeof execute>) => {
          // Settings are read again every few seconds, whoever asks.
          if (!String(args[0]).includes('from setting')) queries++;
          return execute(...args);
        }) as typeof em.execute;
        try {
          const slots = await offered.offered(schedules.slice(0, count), '2027-01-04', '2027-03-31');
          expect(slots.size).toBe(count);
        } finally {
          em.execute = execute;
        }
        return queries;
      });
    expect(await queriesFor(1)).toBe(1);
    expect(await queriesFor(20)).toBe(1);
  });

  it('say why an expected day has none', async () => {
    const id = await publish();
    const reason = 'Ремонт на сградата';
    await admin.post(`/office/schedules/${id}/exceptions`, {
      from: '2026-11-02',
      to: '2026-11-02',
      kind: 'closed',
      reason,
    });
    const { closed: days } = await inRequest(async () =>
      offered.calendarOf(await asItIs(id), '2026-09-01', '2026-11-30'),
    );
    expect(days.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-09-07', 'holiday'],
      ['2026-11-02', 'exception'],
    ]);
    expect(days[1]!.reason).toEqual({ bg: reason, en: reason });
  });
});
