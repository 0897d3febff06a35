import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

// The clock stands at Monday, 7 December 2026, 9:05 in Sofia; Mondays 9–12 by 15 minutes.
describe('At the door', () => {
  let town: Reception;
  let scheduleId: string;
  beforeEach(async () => {
    town = await openReception({ RATE_LIMIT: 'on' });
    scheduleId = await town.publish();
    town.clock.set('2026-12-07T07:05:00Z');
  });
  afterEach(() => town.product.close());

  const make = async (body: object = {}) =>
    (await town.admin.post('/office/screens', { name: 'Фоайе, ет. 2', kind: 'kiosk', ...body })).body as {
      id: string;
      url: string;
    };
  const by = (secret: string) => new Calls(town.product.app, { authorization: `Bearer ${secret}` });
  const secretOf = ({ url }: { url: string }) => url.split('#')[1]!;
  const screen = async (body: object = {}) => by(secretOf(await make(body)));
  const book = async (time: string, change: object = {}) => {
    const made = await town.admin.post('/office/meetings', {
      scheduleId,
      start: `${time.includes('T') ? time : `2026-12-07T${time}`}:00+02:00`,
      mode: 'inPerson',
      topic: 'Скица',
      origin: 'phone',
      attendee: { givenName: 'Георги', familyName: 'Колев', phone: '0888 123 456' },
      ...change,
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body as { id: string; reference: string };
  };
  const em = () => town.product.app.get(EntityManager).fork();

  describe('a screen', () => {
    it('is connected by a link that is shown once and kept nowhere', async () => {
      const made = await town.admin.post('/office/screens', { name: ' Фоайе ', kind: 'display' });
      expect(made).toMatchObject({
        status: 201,
        body: {
          ...{ name: 'Фоайе', kind: 'display', hosts: [], lastSeenAt: null },
          createdAt: '2026-12-07T09:05:00+02:00',
        },
      });
      expect(made.body.url).toMatch(/^http:\/\/localhost:3000\/display#[\w-]{43}$/);
      const list = () => town.admin.get('/office/screens');
      expect((await list()).body.items).toEqual([{ ...made.body, url: undefined }]);
      const it = by(secretOf(made.body));
      expect((await it.get('/public/door/screen')).body).toEqual({ name: 'Фоайе', kind: 'display' });
      expect((await list()).body.items[0].lastSeenAt).toBe('2026-12-07T09:05:00+02:00');
      expect(JSON.stringify(await em().execute('select * from screen'))).not.toContain(secretOf(made.body));
    });

    it('is made once where the request is repeated, and its link is kept sealed for that', async () => {
      const once = town.admin.with({ 'idempotency-key': newId() });
      const body = { name: 'Вход', kind: 'kiosk' };
      const [first, again] = [
        await once.post('/office/screens', body),
        await once.post('/office/screens', body),
      ];
      expect([again.status, again.body]).toEqual([201, first.body]);
      const kept = JSON.stringify(await em().execute('select body from idempotency_key'));
      expect(kept).not.toContain(secretOf(first.body));
    });

    it('is about the hosts that are named, which can be changed without a visit to it', async () => {
      const made = await make({ hostIds: [town.hostId] });
      expect(made).toMatchObject({ hosts: [{ id: town.hostId, name: 'Ивайла Тодорова' }] });
      const changed = await town.admin.patch(`/office/screens/${made.id}`, { name: 'Етаж 3', hostIds: [] });
      expect(changed.body).toMatchObject({ name: 'Етаж 3', hosts: [] });
      const unknown = await town.admin.patch(`/office/screens/${made.id}`, { hostIds: [newId()] });
      expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: 'hostIds' }] } });
      expect((await by(secretOf(made)).get('/public/door/screen')).body.name).toBe('Етаж 3');
    });

    it('opens nothing once its link is revoked', async () => {
      const made = await make();
      expect((await town.admin.delete(`/office/screens/${made.id}`)).status).toBe(204);
      expect((await town.admin.delete(`/office/screens/${made.id}`)).status).toBe(404);
      expect((await town.admin.patch(`/office/screens/${made.id}`, { name: 'Друг' })).status).toBe(404);
      expect((await town.admin.get('/office/screens')).body.items).toEqual([]);
      expect(await by(secretOf(made)).get('/public/door/screen')).toMatchObject({
        status: 401,
        body: { code: 'screen-unknown' },
        headers: { 'www-authenticate': 'Bearer' },
      });
    });

    it('is not whoever says anything else, nor whoever is logged in; the body is not looked at', async () => {
      const strangers = ['', 'x', 'A'.repeat(43), "' or 1=1"].map(by);
      for (const caller of [...strangers, new Calls(town.product.app), town.admin]) {
        expect((await caller.get('/public/door/corridor')).body.code).toBe('screen-unknown');
        expect((await caller.post('/public/door/check-in', { nonsense: true })).status).toBe(401);
      }
    });

    it('does only what its kind is for', async () => {
      const [kiosk, display] = [await screen(), await screen({ kind: 'display' })];
      expect(await kiosk.get('/public/door/corridor')).toMatchObject({
        status: 403,
        body: { code: 'wrong-kind-of-screen' },
      });
      expect((await display.post('/public/door/check-in', { code: '1' })).status).toBe(403);
      expect((await kiosk.get('/office/meetings')).status).toBe(401);
    });

    it('is set up by administrators and the desk', async () => {
      expect((await (await town.staff({ roles: ['desk'] })).get('/office/screens')).status).toBe(200);
      for (const roles of [['host'], ['auditor']] as const)
        expect((await (await town.staff({ roles: [...roles] })).get('/office/screens')).status).toBe(403);
      expect((await new Calls(town.product.app).post('/office/screens', {})).status).toBe(401);
    });

    it('is refused with a wrong name, kind or host', async () => {
      for (const [path, change] of [
        ['name', { name: ' ' }],
        ['name', { name: 'а'.repeat(101) }],
        ['kind', { kind: 'mirror' }],
        ['kind', { kind: null }],
        ['hostIds', { hostIds: ['x'] }],
        ['hostIds', { hostIds: 'all' }],
      ] as const) {
        const { status, body } = await town.admin.post('/office/screens', {
          ...{ name: 'Вход', kind: 'kiosk' },
          ...change,
        });
        expect([status, body.errors[0].path]).toEqual([422, expect.stringContaining(path)]);
      }
    });
  });

  describe('checking in', () => {
    const checkIn = (kiosk: Calls, code: unknown) => kiosk.post('/public/door/check-in', { code });

    it('tells the number, the room and the time, and nothing of whose they are', async () => {
      const { id, reference } = await book('09:30');
      const kiosk = await screen();
      const answer = await checkIn(kiosk, ` ${reference.replaceAll('-', ' ').replaceAll('0', 'О')} `);
      expect([answer.status, answer.body]).toEqual([
        200,
        { number: 1, place: 'стая 201', start: '2026-12-07T09:30:00+02:00', minutesLate: 0, again: false },
      ]);
      const history = (await town.admin.get(`/office/meetings/${id}/history`)).body.items;
      expect(history.at(-1)).toMatchObject({
        event: 'MeetingCheckedIn',
        actor: { kind: 'screen', name: 'Фоайе, ет. 2' },
      });
    });

    it('is done once, however often and from however many tablets', async () => {
      const { id, reference } = await book('09:30');
      const [one, two] = [await screen(), await screen()];
      const link = `https://priem.example/meetings/${id}`;
      const answers = await Promise.all([
        ...[checkIn(one, reference), checkIn(two, link), checkIn(one, link)],
        ...[checkIn(two, reference), checkIn(one, reference)],
      ]);
      expect(answers.map(({ status, body }) => [status, body.number])).toEqual(Array(5).fill([200, 1]));
      expect((await checkIn(two, reference)).body.again).toBe(true);
      const history = (await town.admin.get(`/office/meetings/${id}/history`)).body.items;
      expect(history.filter(({ event }: { event: string }) => event === 'MeetingCheckedIn')).toHaveLength(1);
    });

    it('gives whoever was noted at the desk their number too', async () => {
      const { id, reference } = await book('09:30');
      await town.admin.post(`/office/meetings/${id}/check-in`, {});
      expect((await checkIn(await screen(), reference)).body).toMatchObject({ number: 1, again: true });
    });

    it('says how late it runs', async () => {
      const [first, second] = [await book('09:15'), await book('09:30')];
      const kiosk = await screen();
      await checkIn(kiosk, first.reference);
      town.clock.set('2026-12-07T07:27:00Z');
      expect((await checkIn(kiosk, second.reference)).body.minutesLate).toBe(10);
    });

    it.each([
      ['the day before', '2026-12-06T10:00:00Z', 'too-early', { start: '2026-12-07T09:30:00+02:00' }],
      ['the day after', '2026-12-08T10:00:00Z', 'meeting-over', { start: '2026-12-07T09:30:00+02:00' }],
    ])('refuses %s', async (_, now, code, facts) => {
      const { reference } = await book('09:30');
      town.clock.set(now);
      expect(await checkIn(await screen(), reference)).toMatchObject({
        status: 409,
        body: { code, ...facts },
      });
    });

    it('refuses what does not take place, is over, or waits for a decision', async () => {
      const [cancelled, held, kiosk] = [await book('09:30'), await book('09:45'), await screen()];
      await town.admin.post(`/office/meetings/${cancelled.id}/cancel`, { reason: 'Болест' });
      await town.admin.post(`/office/meetings/${held.id}/hold`, {});
      town.clock.set('2026-12-04T07:05:00Z');
      const { calls } = await town.citizen();
      const asked = await calls.post('/meetings', {
        ...{ scheduleId, start: '2026-12-07T10:00:00+02:00', mode: 'inPerson', topic: 'Скица' },
      });
      town.clock.set('2026-12-07T07:05:00Z');
      const codes = [];
      for (const { reference } of [cancelled, held, asked.body])
        codes.push((await checkIn(kiosk, reference)).body.code);
      expect(codes).toEqual(['meeting-off', 'meeting-over', 'not-approved']);
    });

    it('sends who has a video meeting, or one in another building, to the desk', async () => {
      const [video, here] = [await book('09:30', { mode: 'video' }), await book('09:45')];
      expect((await checkIn(await screen(), video.reference)).body.code).toBe('not-in-person');
      const other = (await town.admin.post('/office/hosts', { name: 'Друг', kind: 'specialist' })).body.id;
      const elsewhere = await checkIn(await screen({ hostIds: [other] }), here.reference);
      expect(elsewhere.body).toMatchObject({ code: 'not-at-this-screen', place: 'стая 201' });
    });

    it('refuses whatever else is typed or scanned', async () => {
      const kiosk = await screen();
      for (const [code, status] of [
        [undefined, 422],
        [' ', 422],
        ['485-680-087', 422],
        [485680086, 422],
        [{ $ne: null }, 422],
        ['1'.repeat(301), 422],
        ['485680086\u0000', 422],
        ["485680086' or '1'='1", 422],
        ['000-000-000', 404],
        ['https://x.example/meetings/019a8c00-0000-7000-8000-000000000001', 404],
      ] as const)
        expect([code, (await checkIn(kiosk, code)).status]).toEqual([code, status]);
    });

    it('makes a screen wait at which somebody guesses, and no other one', async () => {
      const { reference } = await book('09:30');
      const [guessed, other] = [await screen(), await screen()];
      for (let i = 0; i < 20; i++) expect((await checkIn(guessed, '000-000-000')).status).toBe(404);
      expect(await checkIn(guessed, reference)).toMatchObject({
        status: 429,
        body: { code: 'too-many-requests' },
      });
      for (let i = 0; i < 25; i++) expect((await checkIn(other, reference)).status).toBe(200);
    });
  });

  describe('the call screen', () => {
    const arrive = async (time: string) => {
      const { id } = await book(time);
      await town.admin.post(`/office/meetings/${id}/check-in`, {});
      return id;
    };
    const callNext = () => town.admin.post(`/office/hosts/${town.hostId}/call-next`);

    it('shows who waits, who was called and where, who runs late, and nobody’s name but the host’s', async () => {
      const display = await screen({ kind: 'display' });
      await arrive('09:15');
      await arrive('09:30');
      await book('10:00');
      expect((await display.get('/public/door/corridor')).body).toEqual({
        name: 'Фоайе, ет. 2',
        calls: [],
        next: [
          { number: 1, place: 'стая 201', start: '2026-12-07T09:15:00+02:00' },
          { number: 2, place: 'стая 201', start: '2026-12-07T09:30:00+02:00' },
        ],
        hosts: [{ name: 'Ивайла Тодорова', position: 'кмет', place: 'стая 201', minutesLate: 0 }],
      });
      town.clock.set('2026-12-07T07:27:00Z');
      await callNext();
      const { body } = await display.get('/public/door/corridor');
      expect(body.calls).toEqual([
        { number: 1, place: 'стая 201', calledAt: '2026-12-07T09:27:00+02:00', calls: 1 },
      ]);
      expect(body.next.map(({ number }: { number: number }) => number)).toEqual([2]);
      expect(body.hosts[0].minutesLate).toBe(10);
      expect(JSON.stringify(body)).not.toMatch(/Георги|Колев|Скица|\d{3}-\d{3}-\d{3}/);
    });

    it('takes down who was received or did not come', async () => {
      const display = await screen({ kind: 'display' });
      const [first, second] = [await arrive('09:15'), await arrive('09:30')];
      await callNext();
      await callNext();
      const shown = async () =>
        (await display.get('/public/door/corridor')).body.calls.map(
          ({ number }: { number: number }) => number,
        );
      expect((await shown()).sort()).toEqual([1, 2]);
      await town.admin.post(`/office/meetings/${first}/hold`, {});
      expect(await shown()).toEqual([2]);
      await town.admin.post(`/office/meetings/${second}/unanswered`);
      expect(await shown()).toEqual([]);
    });

    it('is sent nothing while nothing changes', async () => {
      const display = await screen({ kind: 'display' });
      const id = await arrive('09:15');
      const first = await display.get('/public/door/corridor');
      expect(first.headers).toMatchObject({ 'cache-control': 'private, no-cache' });
      const known = display.with({ 'if-none-match': String(first.headers['etag']) });
      expect(await known.get('/public/door/corridor')).toMatchObject({ status: 304, body: undefined });
      await town.admin.post(`/office/meetings/${id}/call`);
      expect((await known.get('/public/door/corridor')).status).toBe(200);
    });

    it('shows its own hosts only, and today only', async () => {
      await arrive('09:15');
      const other = (await town.admin.post('/office/hosts', { name: 'Друг', kind: 'specialist' })).body.id;
      const elsewhere = await screen({ kind: 'display', hostIds: [other] });
      expect((await elsewhere.get('/public/door/corridor')).body).toMatchObject({ next: [], hosts: [] });
      const display = await screen({ kind: 'display', hostIds: [town.hostId] });
      expect((await display.get('/public/door/corridor')).body.next).toHaveLength(1);
      town.clock.set('2026-12-08T07:05:00Z');
      expect((await display.get('/public/door/corridor')).body).toMatchObject({
        calls: [],
        next: [],
        hosts: [],
      });
    });
  });
});
