import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

describe('schedules in the office', () => {
  let product: TestApp;
  let admin: Calls;
  let hostId: string;

  beforeAll(async () => {
    product = await startApp();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
    hostId = (await admin.post('/office/hosts', { name: 'Кмет', kind: 'official' })).body.id;
  });
  afterAll(() => product.close());

  const least = () => ({
    title: 'Приемно време на кмета',
    hostId,
    modes: ['inPerson'],
    slotMinutes: 15,
    reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }] }],
  });
  const whole = () => ({
    ...least(),
    groupIds: [],
    place: 'стая 201',
    modes: ['inPerson', 'video', 'phone'],
    gapMinutes: 5,
    capacity: 2,
    maxPerDay: 10,
    reception: [
      {
        rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO',
        windows: [{ from: '09:00', to: '17:00' }],
        breaks: [{ from: '12:00', to: '13:00' }],
        validFrom: '2026-01-01',
        validUntil: null,
        place: null,
      },
      {
        dates: ['2026-12-08'],
        windows: [{ from: '09:00', to: '10:30' }],
        breaks: [],
        validFrom: null,
        validUntil: null,
        place: 'с. Атолово, кметство',
      },
    ],
    onHoliday: 'nextWorkingDay',
    approval: 'automatic',
    minNoticeHours: 2,
    horizonDays: 30,
    bookingOpens: { daysBefore: 3, at: '08:30' },
    documentNumber: 'required',
    documentNumberPattern: 'УТ-##-#+',
    documentNumberExample: 'УТ-12-345',
    topics: ['Жалба', 'Скица на имот'],
    latestCancellationHours: 24,
    openMeetingsHere: 1,
    openMeetingsInAll: 3,
    blockedDaysAfterMissed: 30,
    sameMatterMonths: 6,
    reminderHours: [48, 3],
    orderNumber: 'РД-09-123/05.01.2026',
    instructions: 'Носете документ за самоличност.\nЕлате по-рано.',
    status: 'published',
  });
  const create = async (changes: object = {}) =>
    (await admin.post('/office/schedules', { ...least(), ...changes })).body;
  const eventsOf = async (id: string): Promise<string[]> => {
    const rows = await product.app
      .get(EntityManager)
      .fork()
      .execute<{ name: string }[]>('select name from event where aggregate_id = ? order by id', [id]);
    return rows.map((row) => row.name);
  };

  describe('a new one', () => {
    it('is kept as it was sent', async () => {
      const made = await admin.post('/office/schedules', whole());
      expect(made.status).toBe(201);
      expect(made.body).toEqual({ ...whole(), id: expect.any(String), version: 1 });
      const read = await admin.get(`/office/schedules/${made.body.id}`);
      expect(read.body).toEqual(made.body);
    });

    it('has the defaults where fields are left out, null or empty', async () => {
      const defaults = {
        gapMinutes: 0,
        capacity: 1,
        maxPerDay: null,
        onHoliday: 'skip',
        approval: 'manual',
        minNoticeHours: 24,
        horizonDays: 60,
        bookingOpens: null,
        documentNumber: 'optional',
        groupIds: [],
        place: null,
        instructions: null,
        status: 'draft',
      };
      const fill = (value: unknown) =>
        Object.fromEntries(Object.keys(defaults).map((field) => [field, value]));
      const entry = least().reception[0]!;
      const variants = [
        least(),
        { ...least(), ...fill(null) },
        {
          ...least(),
          ...fill(''),
          groupIds: [],
          bookingOpens: {},
          reception: [{ ...entry, breaks: [], dates: [], validFrom: '', validUntil: '', place: '' }],
        },
        {
          ...least(),
          reception: [
            { ...entry, breaks: null, dates: null, validFrom: null, validUntil: null, place: null },
          ],
        },
      ];
      for (const variant of variants) {
        const made = await admin.post('/office/schedules', variant);
        expect(made.status).toBe(201);
        expect(made.body).toMatchObject(defaults);
        expect(made.body.reception).toEqual([
          { ...entry, breaks: [], validFrom: null, validUntil: null, place: null },
        ]);
      }
    });

    it.each(['title', 'hostId', 'modes', 'slotMinutes', 'reception'])('needs %s', async (field) => {
      for (const value of [undefined, null]) {
        const refused = await admin.post('/office/schedules', { ...least(), [field]: value });
        expect(refused.status).toBe(422);
        expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ path: field }] });
      }
    });

    it('tells the others when it is published at once', async () => {
      expect(await eventsOf((await create()).id)).toEqual([]);
      expect(await eventsOf((await create({ status: 'published' })).id)).toEqual(['SchedulePublished']);
    });
  });

  describe('bad input names the wrong place', () => {
    const entry = (changes: object) => ({ reception: [{ ...least().reception[0], ...changes }] });
    const nine = { from: '09:00', to: '12:00' };

    it.each<[string, () => object, string]>([
      ['an unknown field', () => ({ surprise: 1 }), 'surprise'],
      ['a field of an entry that is unknown', () => entry({ window: [] }), 'reception[0].window'],
      ['an unknown host', () => ({ hostId: newId() }), 'hostId'],
      ['a host id that is no id', () => ({ hostId: 'x' }), 'hostId'],
      ['an unknown group', () => ({ groupIds: [newId()] }), 'groupIds[0]'],
      ['an unknown mode', () => ({ modes: ['video', 'fax'] }), 'modes[1]'],
      ['no mode', () => ({ modes: [] }), 'modes'],
      ['a number as text', () => ({ slotMinutes: '15' }), 'slotMinutes'],
      ['a slot of no length', () => ({ slotMinutes: 0 }), 'slotMinutes'],
      ['a slot longer than its window', () => ({ slotMinutes: 240 }), 'slotMinutes'],
      ['a negative gap', () => ({ gapMinutes: -1 }), 'gapMinutes'],
      ['an unknown choice', () => ({ onHoliday: 'maybe' }), 'onHoliday'],
      ['an over-long title', () => ({ title: 'я'.repeat(201) }), 'title'],
      ['a control character', () => ({ title: 'a\u0000b' }), 'title'],
      ['a lone surrogate', () => ({ place: '\ud800' }), 'place'],
      ['no reception', () => ({ reception: [] }), 'reception'],
      ['too many entries', () => ({ reception: Array(61).fill(least().reception[0]) }), 'reception'],
      [
        'too many dates',
        () => entry({ rrule: null, dates: Array(401).fill('2026-12-07') }),
        'reception[0].dates',
      ],
      ['too many windows', () => entry({ windows: Array(21).fill(nine) }), 'reception[0].windows'],
      ['too many breaks', () => entry({ breaks: Array(21).fill(nine) }), 'reception[0].breaks'],
      ['an unknown rule part', () => entry({ rrule: 'FREQ=WEEKLY;BYHOUR=9' }), 'reception[0].rrule'],
      ['a rule of seconds', () => entry({ rrule: 'FREQ=SECONDLY' }), 'reception[0].rrule'],
      [
        'a rule without occurrences',
        () => entry({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }),
        'reception[0].rrule',
      ],
      ['a rule and dates', () => entry({ dates: ['2026-12-07'] }), 'reception[0]'],
      ['neither rule nor dates', () => entry({ rrule: null }), 'reception[0]'],
      [
        'a date that does not exist',
        () => entry({ rrule: null, dates: ['2026-02-30'] }),
        'reception[0].dates[0]',
      ],
      [
        'a window that ends before it begins',
        () => entry({ windows: [nine, { from: '14:00', to: '13:00' }] }),
        'reception[0].windows[1].to',
      ],
      [
        'a time that is a number',
        () => entry({ windows: [nine, { from: '14:00', to: 15 }] }),
        'reception[0].windows[1].to',
      ],
      [
        'a time that is no time',
        () => entry({ windows: [{ from: '9', to: '12:00' }] }),
        'reception[0].windows[0].from',
      ],
      ['a window that is text', () => entry({ windows: ['09:00-12:00'] }), 'reception[0].windows[0]'],
      [
        'a break outside',
        () => entry({ breaks: [{ from: '12:00', to: '13:00' }] }),
        'reception[0].breaks[0]',
      ],
      ['an opening of neither kind', () => ({ bookingOpens: { at: '08:30' } }), 'bookingOpens'],
      ['an opening without a time', () => ({ bookingOpens: { daysBefore: 3 } }), 'bookingOpens.at'],
    ])('%s', async (_, changes, path) => {
      const before = (await admin.get('/office/schedules?limit=200')).body.items.length;
      const refused = await admin.post('/office/schedules', { ...least(), ...changes() });
      expect([refused.status, refused.body.code]).toEqual([422, 'validation-failed']);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.body.errors.map((error: { path: string }) => error.path)).toContain(path);
      expect((await admin.get('/office/schedules?limit=200')).body.items).toHaveLength(before);
    });

    it('in the language of the reader', async () => {
      const body = { ...least(), slotMinutes: 240 };
      const english = await admin.with({ 'accept-language': 'en' }).post('/office/schedules', body);
      expect(english.body.errors[0].message).toMatch(/meeting/i);
      const bulgarian = await admin.post('/office/schedules', body);
      expect(bulgarian.body.errors[0].message).toMatch(/[а-я]/);
    });
  });

  describe('a change', () => {
    it('takes any part and leaves the rest', async () => {
      const made = (await admin.post('/office/schedules', whole())).body;
      const changed = await admin.patch(`/office/schedules/${made.id}`, { title: 'Друго', place: null });
      expect(changed.status).toBe(200);
      expect(changed.body).toEqual({ ...made, title: 'Друго', place: null, version: 2 });
    });

    it('puts the default where an optional field is null, and refuses it elsewhere', async () => {
      const made = (await admin.post('/office/schedules', whole())).body;
      const changed = await admin.patch(`/office/schedules/${made.id}`, {
        gapMinutes: null,
        approval: null,
        bookingOpens: null,
      });
      expect(changed.body).toMatchObject({ gapMinutes: 0, approval: 'manual', bookingOpens: null });
      const refused = await admin.patch(`/office/schedules/${made.id}`, { title: null, reception: null });
      expect(refused.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
        'reception',
        'title',
      ]);
    });

    it('is refused when the whole would be wrong', async () => {
      const made = await create();
      const refused = await admin.patch(`/office/schedules/${made.id}`, { slotMinutes: 240 });
      expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ path: 'slotMinutes' }] });
      expect((await admin.get(`/office/schedules/${made.id}`)).body).toEqual(made);
    });

    it('moves it between groups, and that is a new version too', async () => {
      const group = (await admin.post('/office/groups', { name: 'Район Север' })).body.id;
      const made = await create({ groupIds: [group] });
      expect(made.groupIds).toEqual([group]);
      const changed = await admin.patch(`/office/schedules/${made.id}`, { groupIds: [] });
      expect(changed.body).toEqual({ ...made, groupIds: [], version: 2 });
    });

    it('that changes nothing is no new version and no event', async () => {
      const made = (await admin.post('/office/schedules', whole())).body;
      const { id, version, ...same } = made;
      expect((await admin.patch(`/office/schedules/${id}`, same)).body.version).toBe(version);
      expect(await eventsOf(id)).toEqual(['SchedulePublished']);
    });

    it('of a published one is told, and so is publishing it again', async () => {
      const { id } = await create();
      for (const body of [
        { title: 'Чернова' },
        { status: 'published' },
        { slotMinutes: 20 },
        { status: 'archived' },
        { title: 'В архива' },
        { status: 'published' },
      ])
        expect((await admin.patch(`/office/schedules/${id}`, body)).status).toBe(200);
      expect(await eventsOf(id)).toEqual([
        'SchedulePublished',
        'ScheduleChanged',
        'ScheduleChanged',
        'SchedulePublished',
      ]);
    });

    it('of an old version is refused, and nothing is stored', async () => {
      const { id } = await create();
      const first = admin.with({ 'if-match': '"1"' });
      expect((await first.patch(`/office/schedules/${id}`, { title: 'Първи' })).status).toBe(200);
      const late = await first.patch(`/office/schedules/${id}`, { title: 'Втори' });
      expect([late.status, late.body.code]).toEqual([412, 'stale']);
      expect((await admin.get(`/office/schedules/${id}`)).body).toMatchObject({ title: 'Първи', version: 2 });
    });

    it('of many at once loses none', async () => {
      const { id } = await create();
      const answers = await Promise.all(
        [5, 6, 7, 8].map((gapMinutes) => admin.patch(`/office/schedules/${id}`, { gapMinutes })),
      );
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
      expect((await admin.get(`/office/schedules/${id}`)).body.version).toBe(5);
    });
  });

  describe('a deletion', () => {
    it('takes a draft with its exceptions', async () => {
      const { id } = await create();
      await admin.post(`/office/schedules/${id}/exceptions`, {
        from: '2026-12-07',
        to: '2026-12-07',
        kind: 'closed',
        reason: 'Отпуск',
      });
      expect((await admin.delete(`/office/schedules/${id}`)).status).toBe(204);
      expect((await admin.get(`/office/schedules/${id}`)).status).toBe(404);
      expect((await admin.delete(`/office/schedules/${id}`)).status).toBe(404);
    });

    it('is refused for one that was ever published', async () => {
      const { id } = await create({ status: 'published' });
      await admin.patch(`/office/schedules/${id}`, { status: 'draft' });
      const refused = await admin.delete(`/office/schedules/${id}`);
      expect([refused.status, refused.body.code]).toEqual([409, 'schedule-was-published']);
    });
  });

  it('lists them by title, page by page, narrowed', async () => {
    const host = (await admin.post('/office/hosts', { name: 'Архитект', kind: 'specialist' })).body.id;
    for (const title of ['В', 'А', 'Б']) await create({ title, hostId: host });
    const first = (await admin.get(`/office/schedules?hostId=${host}&limit=2`)).body;
    expect(first.items.map((item: { title: string }) => item.title)).toEqual(['А', 'Б']);
    const rest = (await admin.get(`/office/schedules?hostId=${host}&limit=2&cursor=${first.nextCursor}`))
      .body;
    expect(rest.items.map((item: { title: string }) => item.title)).toEqual(['В']);
    expect(rest.nextCursor).toBeNull();
    expect((await admin.get(`/office/schedules?hostId=${host}&status=published`)).body.items).toEqual([]);
  });

  describe('who may', () => {
    it('nobody who is signed out, whatever the body', async () => {
      const nobody = new Calls(product.app);
      const { id } = await create();
      for (const answer of [
        await nobody.get('/office/schedules'),
        await nobody.post('/office/schedules', '{broken'),
        await nobody.patch(`/office/schedules/${id}`, { surprise: 1 }),
        await nobody.delete(`/office/schedules/${id}`),
      ])
        expect([answer.status, answer.body.code]).toEqual([401, 'sign-in-needed']);
    });

    it('no citizen; the desk and hosts only read', async () => {
      const { id } = await create();
      const citizen = Calls.by(product.app, await signInAs(product.app));
      expect((await citizen.get('/office/schedules')).status).toBe(403);
      expect((await citizen.post('/office/schedules', [])).status).toBe(403);
      for (const role of ['desk', 'host', 'auditor'] as const) {
        const staff = Calls.by(
          product.app,
          await signInAs(product.app, { roles: [role], hostIds: [hostId] }),
        );
        expect((await staff.get(`/office/schedules/${id}`)).status).toBe(200);
        expect((await staff.post('/office/schedules', '{broken')).status).toBe(403);
        expect((await staff.patch(`/office/schedules/${id}`, {})).status).toBe(403);
        expect((await staff.delete(`/office/schedules/${id}`)).status).toBe(403);
      }
    });

    it('nobody for what does not exist', async () => {
      expect((await admin.get(`/office/schedules/${newId()}`)).status).toBe(404);
      expect((await admin.get('/office/schedules/nonsense')).status).toBe(404);
      expect((await admin.patch(`/office/schedules/${newId()}`, {})).status).toBe(404);
    });
  });
});
