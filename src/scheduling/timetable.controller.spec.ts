import ICAL from 'ical.js';
import { newId } from '../../libs/domain/id.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { formatInstant } from './model/wall-clock.js';
import type { Timetable } from './timetable.answer.js';

// Tuesday, 1 December 2026, 10:00 in Sofia; Mondays 9–12.
describe('The timetable', () => {
  let town: Reception;
  let mayor: string;
  let top: string;
  beforeAll(async () => {
    town = await openReception();
    top = (await town.admin.post('/office/groups', { name: 'Община' })).body.id;
    const leaders = (await town.admin.post('/office/groups', { name: 'Ръководство', parentId: top })).body.id;
    mayor = await town.publish({
      groupIds: [leaders],
      orderNumber: 'РД-09-12/05.01.2026',
      reception: [
        { rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }], validFrom: '2026-06-01' },
        { dates: ['2026-12-08'], windows: [{ from: '09:00', to: '10:30' }], place: 'с. Атолово' },
        { dates: ['2026-02-20'], windows: [{ from: '09:00', to: '10:30' }], place: 'с. Леярово' },
      ],
    });
    await town.publish({ title: 'Архитект', capacity: 2 });
    await town.publish({ title: 'Чернова', status: 'draft' });
    await town.admin.post(`/office/schedules/${mayor}/exceptions`, {
      from: '2026-12-14',
      to: '2026-12-14',
      kind: 'closed',
      reason: 'Сесия на общинския съвет',
    });
  });
  afterAll(() => town.product.close());

  const timetable = async (query = ''): Promise<Timetable> =>
    (await town.admin.get(`/public/timetable${query}`)).body;
  const feed = (path: string) => town.product.app.inject({ url: `/api/v1/public/${path}` });
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  it('says when each receives, with validity, places and reasons', async () => {
    const { schedules, ...about } = await timetable('?from=2026-12-01&to=2026-12-28');
    expect(about).toEqual({
      administration: 'Администрация',
      timeZone: 'Europe/Sofia',
      from: '2026-12-01',
      to: '2026-12-28',
    });
    expect(schedules.map(({ title }) => title)).toEqual(['Архитект', 'Кмет']);
    expect(schedules[1]).toEqual({
      id: mayor,
      title: 'Кмет',
      host: { id: town.hostId, name: 'Ивайла Тодорова', kind: 'official', position: 'кмет', place: null },
      groups: [{ id: expect.any(String), name: 'Ръководство' }],
      place: 'стая 201',
      modes: ['inPerson', 'video', 'phone'],
      slotMinutes: 15,
      orderNumber: 'РД-09-12/05.01.2026',
      entries: [
        {
          words: 'всеки понеделник, 9:00–12:00',
          validFrom: '2026-06-01',
          validUntil: null,
          place: null,
        },
        expect.objectContaining({ place: 'с. Атолово' }),
      ],
      days: [
        { date: '2026-12-07', windows: [{ from: '09:00', to: '12:00', place: 'стая 201' }], reason: null },
        { date: '2026-12-08', windows: [{ from: '09:00', to: '10:30', place: 'с. Атолово' }], reason: null },
        { date: '2026-12-14', windows: [], reason: 'Сесия на общинския съвет' },
        { date: '2026-12-21', windows: [{ from: '09:00', to: '12:00', place: 'стая 201' }], reason: null },
        { date: '2026-12-28', windows: [], reason: expect.stringMatching(/[а-я]/) },
      ],
    });
  });

  it('shows the next four weeks, in the reader’s language', async () => {
    const { body } = await town.admin.with({ 'accept-language': 'en' }).get('/public/timetable');
    expect([body.from, body.to]).toEqual(['2026-12-01', '2026-12-28']);
    expect(body.schedules[0].entries[0].words).toMatch(/Monday/);
  });

  it('shows open doors, whether or not their times are taken', async () => {
    const before = await timetable('?from=2026-12-07&to=2026-12-07');
    const booked = await town.admin.post('/office/meetings', {
      scheduleId: mayor,
      start: '2026-12-07T09:00:00+02:00',
      mode: 'phone',
      topic: 'Скица',
      origin: 'phone',
      attendee: { givenName: 'Мария', familyName: 'Петрова', phone: '0888123456' },
    });
    expect(booked.status).toBe(201);
    expect(await timetable('?from=2026-12-07&to=2026-12-07')).toEqual(before);
  });

  it('is narrowed to a group and those below it', async () => {
    const { schedules } = await timetable(`?groupId=${top}`);
    expect(schedules.map(({ id }) => id)).toEqual([mayor]);
    expect((await timetable(`?groupId=${newId()}`)).schedules).toEqual([]);
  });

  it.each(['?from=2026-12-01&to=2027-03-03', '?from=2026-12-02&to=2026-12-01', '?from=утре', '?groupId=7'])(
    'is refused for %s',
    async (query) => {
      const refused = await town.admin.get(`/public/timetable${encodeURI(query)}`);
      expect([refused.status, refused.body.code]).toEqual([422, 'validation-failed']);
    },
  );

  it('is the same as a calendar feed of half a year, without the closed days', async () => {
    const answer = await feed('timetable.ics');
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=60');
    const inFeed = eventsOf(answer.body).map((event) =>
      [
        formatInstant(event.startDate.toJSDate().getTime(), 'Europe/Sofia'),
        event.summary,
        event.location,
      ].join(' '),
    );
    const spans = ['from=2026-12-01&to=2027-03-02', 'from=2027-03-03&to=2027-06-02'];
    const tables = await Promise.all(spans.map((span) => timetable(`?${span}`)));
    const inTables = tables.flatMap(({ schedules }) =>
      schedules.flatMap(({ title, days }) =>
        days.flatMap(({ date, windows }) =>
          windows.map(({ from, place }) => {
            const offset = date >= '2027-03-28' ? '+03:00' : '+02:00';
            return `${date}T${from}:00${offset} ${title}: Ивайла Тодорова ${place}`;
          }),
        ),
      ),
    );
    expect(inFeed.length).toBeGreaterThan(40);
    expect(inFeed.sort()).toEqual(inTables.sort());
    expect(inFeed.join()).not.toContain('2026-12-14T09:00:00+02:00 Кмет');
  });

  it('keeps the identity of its hours from one fetch to the next', async () => {
    const uids = async () =>
      eventsOf((await feed(`schedules/${mayor}/timetable.ics`)).body).map(({ uid }) => uid);
    const first = await uids();
    expect(new Set(first).size).toBe(first.length);
    expect(first[0]).toBe(`${mayor}-2026-12-07-0900@localhost`);
    town.clock.set('2026-12-02T08:00:00Z');
    const second = await uids();
    expect(second.slice(0, 5)).toEqual(first.slice(0, 5));
    town.clock.set('2026-12-01T08:00:00Z');
  });

  it('of one schedule names it and takes nobody’s time', async () => {
    const { body } = await feed(`schedules/${mayor}/timetable.ics`);
    expect(body).toContain('NAME:Приемно време: Кмет\r\n');
    expect(body).toContain('TRANSP:TRANSPARENT\r\n');
    const { description } = eventsOf(body)[0]!;
    expect(description).toContain(`http://localhost:3000/schedules/${mayor}`);
    expect(description).toContain('Заповед: РД-09-12/05.01.2026');
  });

  it('is there for published schedules only', async () => {
    for (const id of [newId(), 'nonsense', (await town.publish({ status: 'draft', title: 'Б' })) as string])
      expect((await feed(`schedules/${id}/timetable.ics`)).statusCode).toBe(404);
  });
});
