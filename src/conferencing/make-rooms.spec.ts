import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Calls } from '../../test/kit/calls.js';
import { anEventOf, aMeetingRow, type MeetingRow } from '../../test/kit/meeting-rows.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { FakeBigBlueButton } from '../../test/video/bigbluebutton.js';
import { loadProviders } from './load-providers.js';
import { MakeRoom } from './make-room.js';
import { MakeRoomsRegularly } from './make-rooms-regularly.js';
import { OpenRoom } from './open-room.reaction.js';
import { RoomMakings } from './room-makings.js';
import { VideoProviders } from './video-providers.js';

// One provider more, which is nothing but its file: found as those of `providers/` are.
await loadProviders(new URL('../../test/video/one-more/', import.meta.url));

const video = '/office/settings/video';

describe('The room of an approved video meeting', () => {
  const server = new FakeBigBlueButton();
  const moved = new FakeBigBlueButton();
  let town: Reception;
  let em: EntityManager;
  let sweep: MakeRoomsRegularly;
  beforeAll(async () => {
    await Promise.all([server.start(), moved.start()]);
    town = await openReception();
    const { app } = town.product;
    em = app.get(EntityManager).fork();
    const [makings, providers, rooms] = [app.get(RoomMakings), app.get(VideoProviders), app.get(MakeRoom)];
    sweep = new MakeRoomsRegularly(app.get(EntityManager), makings, providers, rooms, town.clock);
  });
  afterAll(async () => {
    await town.product.close();
    await Promise.all([server.stop(), moved.stop()]);
  });
  beforeEach(async () => {
    town.clock.set('2026-12-01T08:00:00Z');
    server.mood = 'well';
    server.secret = 'that-this-server-alone-knows';
    server.meetings.clear();
    server.joined.length = 0;
    server.asked.length = 0;
    // No meeting of one behaviour waits for the sweep of another.
    await em.execute(`update meeting set status = 'cancelled'`);
    expect((await choose(bbb(server))).status).toBe(200);
  });

  const bbb = ({ url, secret }: FakeBigBlueButton) => ({
    provider: 'bigbluebutton',
    settings: { serverUrl: `${url}/bigbluebutton`, secret },
  });
  const choose = (choice: object) => town.admin.put(video, choice);
  const onTheWorker = <T>(work: () => Promise<T>): Promise<T> => RequestContext.create(em.fork(), work);
  const work = async (meeting: MeetingRow) => {
    const event = await anEventOf(em, meeting, 'MeetingApproved', { kind: 'system' }, { mode: 'video' });
    await onTheWorker(() => town.product.app.get(OpenRoom).open(event));
  };
  const approved = async (change: Parameters<typeof aMeetingRow>[1] = {}) => {
    const citizen = await signInAs(town.product.app, { givenName: 'Мария', familyName: 'Петрова' });
    const meeting = await aMeetingRow(em, { mode: 'video', citizenId: citizen.id, ...change });
    return { meeting, citizen: Calls.by(town.product.app, citizen) };
  };
  const state = async ({ id }: MeetingRow) => (await town.admin.get(`/office/meetings/${id}/room`)).body;
  const join = async ({ id }: MeetingRow, who: Calls) => (await who.get(`/meetings/${id}/room`)).body.joinUrl;

  it('waits for a service that is down, which holds up no approval, and is made when it is back', async () => {
    server.mood = 'away';
    const scheduleId = await town.publish();
    const { calls } = await town.citizen();
    const asked = await calls.post('/meetings', {
      scheduleId,
      start: '2026-12-07T09:00:00+02:00',
      mode: 'video',
      topic: 'Скица на имот',
    });
    const meeting = { id: asked.body.id } as MeetingRow;
    const answer = await town.admin.post(`/office/meetings/${meeting.id}/approve`, {});
    expect([answer.status, answer.body.status]).toEqual([200, 'approved']);
    expect(await state(meeting)).toMatchObject({ state: 'waiting', service: 'BigBlueButton' });
    await work(meeting);
    expect(await state(meeting)).toEqual({
      state: 'failed',
      service: 'BigBlueButton',
      videoUrl: null,
      error: 'Сървърът на BigBlueButton не отговаря на този адрес.',
      failedAt: '2026-12-01T10:00:00+02:00',
      nextTryAt: '2026-12-01T10:01:00+02:00',
    });
    expect((await calls.get(`/meetings/${meeting.id}/room`)).body.code).toBe('room-not-ready');

    const asks = server.asked.length;
    await sweep.run();
    expect(server.asked).toHaveLength(asks);
    town.clock.set('2026-12-01T08:01:00Z');
    await sweep.run();
    expect(await state(meeting)).toMatchObject({ state: 'failed', nextTryAt: '2026-12-01T10:03:00+02:00' });
    server.mood = 'well';
    town.clock.set('2026-12-01T08:03:00Z');
    await sweep.run();
    expect(await state(meeting)).toMatchObject({ state: 'ready', error: null, nextTryAt: null });
    expect(await join(meeting, calls)).toContain(server.url);
  });

  it('fails for the office to read why, and is tried again when somebody asks for it', async () => {
    server.secret = 'renewed-meanwhile';
    const { meeting } = await approved();
    await work(meeting);
    expect((await state(meeting)).error).toContain('споделената тайна е друга');
    const english = town.admin.with({ 'accept-language': 'en' });
    const tried = await english.post(`/office/meetings/${meeting.id}/room/try`);
    expect(tried).toMatchObject({ status: 200, body: { state: 'failed' } });
    expect(tried.body.error).toContain('the shared secret is another one');
    expect((await choose(bbb(server))).status).toBe(200);
    expect((await english.post(`/office/meetings/${meeting.id}/room/try`)).body.state).toBe('ready');
    const again = await english.post(`/office/meetings/${meeting.id}/room/try`);
    expect(again).toMatchObject({ status: 409, body: { code: 'room-not-needed' } });
  });

  it('is tried at once, whatever failed before, when the administration chooses anew', async () => {
    server.mood = 'broken';
    const { meeting } = await approved();
    await work(meeting);
    server.mood = 'well';
    await choose(bbb(server));
    await sweep.run();
    expect((await state(meeting)).state).toBe('ready');
  });

  it('is one room, however many try at once', async () => {
    const { meeting } = await approved();
    await Promise.all([1, 2, 3, 4].map(() => work(meeting)));
    await sweep.run();
    expect(server.asked.filter(({ pathname }) => pathname.endsWith('/create'))).toHaveLength(1);
    expect(server.meetings.size).toBe(1);
    const created = await em.execute(`select from event where aggregate_id = ? and name = 'RoomCreated'`, [
      meeting.id,
    ]);
    expect(created).toHaveLength(1);
  });

  it('is not made for a meeting that is past, in person or not agreed on', async () => {
    for (const change of [{ mode: 'inPerson' }, { status: 'requested' }, { status: 'held' }] as const) {
      const { meeting } = await approved(change);
      expect((await state(meeting)).state).toBe('none');
    }
    await approved();
    town.clock.set('2026-12-08T08:00:00Z');
    await sweep.run();
    expect(server.meetings.size).toBe(0);
  });

  it('lives on where it is when another service makes the new ones, and the old one signs with its renewed secret', async () => {
    const old = await approved();
    await work(old.meeting);
    await choose(bbb(moved));
    const next = await approved();
    await work(next.meeting);
    expect(await join(next.meeting, next.citizen)).toContain(moved.url);
    const way = await join(old.meeting, old.citizen);
    expect(way).toContain(server.url);
    await fetch(way);
    expect(server.joined).toEqual(['VIEWER Мария Петрова']);

    server.secret = 'renewed-meanwhile';
    await choose(bbb(server));
    await choose({ provider: 'link', settings: {} });
    await fetch(await join(old.meeting, old.citizen));
    expect(server.joined).toHaveLength(2);
    expect((await state(old.meeting)).service).toBe('BigBlueButton');
  });

  it('tells a citizen to wait or ring, and staff what is wrong, when the service is away as they come', async () => {
    const { meeting, citizen } = await approved();
    await work(meeting);
    server.mood = 'away';
    const [toCitizen, toStaff] = await Promise.all(
      [citizen, town.admin].map((who) => who.get(`/meetings/${meeting.id}/room`)),
    );
    expect(toCitizen).toMatchObject({ status: 503, body: { code: 'video-unavailable' } });
    expect(toCitizen!.body.detail).toContain('обадете се в администрацията');
    expect(toStaff!.body.detail).toContain('BigBlueButton не отговаря');
  });

  describe('where staff paste its address', () => {
    beforeEach(() => choose({ provider: 'link', settings: {} }));
    const paste = (meeting: MeetingRow, videoUrl: unknown, as = town.admin) =>
      as.post(`/office/meetings/${meeting.id}/video-url`, { videoUrl });

    it('waits for the address, leads there, and to another one when it is replaced', async () => {
      const { meeting, citizen } = await approved();
      await work(meeting);
      expect((await state(meeting)).state).toBe('needsLink');
      const pasted = await paste(meeting, ' https://teams.example/l/meetup ');
      expect([pasted.status, pasted.body.room]).toEqual([200, expect.objectContaining({})]);
      expect(await state(meeting)).toMatchObject({
        state: 'ready',
        videoUrl: 'https://teams.example/l/meetup',
      });
      const stale = town.admin.with({ 'if-match': `"${pasted.body.version - 1}"` });
      expect((await paste(meeting, 'https://zoom.example/j/1', stale)).status).toBe(412);
      expect((await paste(meeting, 'https://zoom.example/j/1')).status).toBe(200);
      expect((await paste(meeting, 'https://zoom.example/j/1')).status).toBe(200);
      expect(await join(meeting, citizen)).toBe('https://zoom.example/j/1');
      const { items } = (await town.admin.get(`/office/meetings/${meeting.id}/history`)).body;
      const rooms = items.filter(({ event }: { event: string }) => event === 'RoomCreated');
      expect(rooms).toHaveLength(2);
      expect(JSON.stringify(rooms)).not.toContain('example');
    });

    it('is made after all once a service makes rooms again', async () => {
      const { meeting } = await approved();
      await sweep.run();
      expect((await state(meeting)).state).toBe('needsLink');
      await choose(bbb(server));
      await sweep.run();
      expect((await state(meeting)).state).toBe('ready');
    });

    it.each([
      'http://zoom.example',
      'javascript:alert(1)',
      'zoom',
      '',
      null,
      7,
      `https://z.example/${'x'.repeat(1000)}`,
    ])('takes no other address than one of https: %s', async (videoUrl) => {
      const { meeting } = await approved();
      expect(await paste(meeting, videoUrl)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'videoUrl' }] },
      });
    });

    it('is given to meetings by video that are agreed on, by those who see the host', async () => {
      const [inPerson, requested] = [
        await approved({ mode: 'inPerson' }),
        await approved({ status: 'requested' }),
      ];
      expect((await paste(inPerson.meeting, 'https://zoom.example/j/1')).status).toBe(422);
      const refused = await paste(requested.meeting, 'https://zoom.example/j/1');
      expect(refused).toMatchObject({ status: 409, body: { code: 'act-not-possible' } });
      const { meeting, citizen } = await approved();
      const stranger = await town.staff({ roles: ['host'], hostIds: [inPerson.meeting.hostId] });
      for (const [who, status] of [
        [stranger, 404],
        [citizen, 403],
      ] as const) {
        expect((await paste(meeting, 'https://zoom.example/j/1', who)).status).toBe(status);
        expect((await who.get(`/office/meetings/${meeting.id}/room`)).status).toBe(status);
        expect((await who.post(`/office/meetings/${meeting.id}/room/try`)).status).toBe(status);
      }
    });
  });

  it('is made by a provider that was added as one file, from its settings to its door', async () => {
    const { providers } = (await town.admin.get(video)).body;
    const memory = providers.find(({ name }: { name: string }) => name === 'memory');
    expect(memory.title).toBe('Стаи по памет');
    expect(memory.settings.map(({ label, type }: { label: string; type: string }) => [label, type])).toEqual([
      ['Адрес на сайта', 'url'],
      ['Парола', 'secret'],
    ]);
    const settings = { siteUrl: 'https://rooms.example', password: 'open-sesame' };
    const wrong = await town.admin.post(`${video}/try`, {
      provider: 'memory',
      settings: { ...settings, password: 'x' },
    });
    expect([wrong.status, wrong.body.detail]).toEqual([503, 'Паролата е друга.']);
    expect((await choose({ provider: 'memory', settings })).status).toBe(200);
    const { meeting, citizen } = await approved();
    await work(meeting);
    expect(await state(meeting)).toMatchObject({ state: 'ready', service: 'Стаи по памет' });
    expect(await join(meeting, citizen)).toMatch(
      /^https:\/\/rooms\.example\/[0-9a-f]{40}\?password=open-sesame$/,
    );
  });
});
