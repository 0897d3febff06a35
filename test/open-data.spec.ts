import ICAL from 'ical.js';
import { openReception, type Reception } from './kit/reception.js';

// Tuesday, 1 December 2026, 10:00 in Sofia; Mondays 9–12, by 15 minutes.
describe('Open data', () => {
  let town: Reception;
  let mayor: string;
  beforeAll(async () => {
    town = await openReception({ PUBLIC_URL: 'https://priem.example' });
    mayor = await town.publish();
  });
  afterAll(() => town.product.close());

  const ask = (
    path: string,
    headers: Record<string, string> = {},
    method: 'GET' | 'HEAD' | 'OPTIONS' = 'GET',
  ) => town.product.app.inject({ method, url: `/api/v1/${path}`, headers });
  const bySpan = 'from=2026-12-07&to=2026-12-14';
  const open = () => [
    'groups',
    'schedules',
    `schedules/${mayor}`,
    `schedules/${mayor}/slots?${bySpan}`,
    'public/administration',
    'public/timetable',
    'public/timetable.ics',
    'public/timetable.jsonld',
    `public/schedules/${mayor}/timetable.ics`,
    `public/schedules/${mayor}/free-times.ics`,
    `public/schedules/${mayor}/free-times.jsonld`,
  ];
  const reserve = (start: string) => town.admin.post('/public/reservations', { scheduleId: mayor, start });

  it('may be read by the scripts of any page, and says so before it is asked', async () => {
    for (const path of open()) {
      const answer = await ask(path, { origin: 'https://rozovets.example' });
      expect([path, answer.statusCode]).toEqual([path, 200]);
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*' });
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
      const before = await ask(path, { origin: 'https://rozovets.example' }, 'OPTIONS');
      expect(before.statusCode).toBe(204);
      expect(before.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD',
      });
    }
  });

  it('lets a page read why it is refused too', async () => {
    const refused = await ask(`schedules/${mayor}/slots?from=x`);
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([422, '*']);
    expect(refused.headers).not.toHaveProperty('etag');
  });

  it('is all that is open: what is about people is not', async () => {
    for (const path of ['auth/session', 'me/meetings', 'office/meetings', 'office/schedules']) {
      const answer = await ask(path, { origin: 'https://rozovets.example' });
      expect([path, answer.headers['access-control-allow-origin']]).toEqual([path, undefined]);
    }
    expect((await ask('me/meetings', {}, 'OPTIONS')).statusCode).toBe(404);
  });

  it('is not sent again to whoever has it', async () => {
    for (const path of open()) {
      const { etag } = (await ask(path)).headers;
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      const again = await ask(path, { 'if-none-match': `"other", W/${etag as string}` });
      expect([path, again.statusCode, again.body]).toEqual([path, 304, '']);
      expect(again.headers['etag']).toBe(etag);
      expect(again.headers).toMatchObject({ vary: 'accept-language' });
      expect((await ask(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    }
  });

  it('has another tag as soon as a time is taken, and in another language', async () => {
    const path = `schedules/${mayor}/slots?${bySpan}`;
    const tag = async (headers = {}) => (await ask(path, headers)).headers['etag'];
    const before = await tag();
    expect((await reserve('2026-12-07T09:00:00+02:00')).status).toBe(201);
    expect(await tag()).not.toBe(before);
    const timetable = (language: string) => ask('public/timetable', { 'accept-language': language });
    expect((await timetable('en')).headers['etag']).not.toBe((await timetable('bg')).headers['etag']);
  });

  describe('free times', () => {
    const slots = async () => (await town.admin.get(`/schedules/${mayor}/slots?${bySpan}`)).body.slots;

    it('are a calendar whose events lead to the page where each is booked', async () => {
      const { body } = await ask(`public/schedules/${mayor}/free-times.ics?${bySpan}`);
      const events = new ICAL.Component(ICAL.parse(body) as never)
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one));
      const free = await slots();
      expect(free.length).toBeGreaterThan(20);
      expect(events.map(({ startDate, endDate }) => [startDate.toJSDate(), endDate.toJSDate()])).toEqual(
        free.map(({ start, end }: { start: string; end: string }) => [new Date(start), new Date(end)]),
      );
      const [first] = events;
      expect(first!.component.getFirstPropertyValue('url')).toBe(
        `https://priem.example/schedules/${mayor}?at=${encodeURIComponent(free[0].start)}`,
      );
      expect([first!.summary, first!.location]).toEqual(['Свободен час: Кмет', 'стая 201']);
      expect(body).toContain('TRANSP:TRANSPARENT');
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    });

    it('are actions of schema.org that lead to the same page', async () => {
      const answer = await ask(`public/schedules/${mayor}/free-times.jsonld?${bySpan}`);
      expect(answer.headers['content-type']).toBe('application/ld+json; charset=utf-8');
      const [administration, service] = answer.json()['@graph'];
      expect(administration).toEqual({
        '@type': 'GovernmentOrganization',
        '@id': 'https://priem.example/#administration',
        name: 'Администрация',
        url: 'https://priem.example/',
      });
      const free = await slots();
      expect(service.potentialAction).toHaveLength(free.length);
      expect(service.potentialAction[0]).toEqual({
        '@type': 'ReserveAction',
        startTime: free[0].start,
        endTime: free[0].end,
        location: { '@type': 'Place', name: 'стая 201' },
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `https://priem.example/schedules/${mayor}?at=${encodeURIComponent(free[0].start)}`,
        },
      });
    });

    it('are there for published schedules only, and for 92 days at most', async () => {
      const draft = await town.publish({ status: 'draft', title: 'Б' });
      for (const id of [draft, 'nonsense'])
        for (const form of ['ics', 'jsonld'])
          expect((await ask(`public/schedules/${id}/free-times.${form}`)).statusCode).toBe(404);
      const long = await ask(`public/schedules/${mayor}/free-times.ics?from=2026-12-01&to=2027-03-03`);
      expect([long.statusCode, long.json().code]).toEqual([422, 'validation-failed']);
    });
  });

  it('says in schema.org’s words when everyone receives', async () => {
    const answer = await ask('public/timetable.jsonld?from=2026-12-07&to=2026-12-14', {
      'accept-language': 'en',
    });
    const [, service] = answer.json()['@graph'];
    expect(service).toEqual({
      '@type': 'GovernmentService',
      '@id': `https://priem.example/schedules/${mayor}`,
      url: `https://priem.example/schedules/${mayor}`,
      name: 'Кмет',
      serviceType: 'Reception hours',
      serviceOperator: { '@id': 'https://priem.example/#administration' },
      provider: { '@type': 'Person', name: 'Ивайла Тодорова', jobTitle: 'кмет' },
      availableChannel: [
        {
          '@type': 'ServiceChannel',
          name: 'In person',
          serviceUrl: `https://priem.example/schedules/${mayor}`,
          serviceLocation: { '@type': 'Place', name: 'стая 201' },
        },
        ...['By video', 'By phone'].map((name) => ({
          '@type': 'ServiceChannel',
          name,
          serviceUrl: `https://priem.example/schedules/${mayor}`,
        })),
      ],
      hoursAvailable: ['2026-12-07', '2026-12-14'].map((date) => ({
        '@type': 'OpeningHoursSpecification',
        validFrom: date,
        validThrough: date,
        opens: '09:00',
        closes: '12:00',
      })),
    });
  });
});
