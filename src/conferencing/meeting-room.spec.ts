import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { aMeetingRow, anEventOf, type MeetingRow } from '../../test/kit/meeting-rows.js';
import { signInAs, type SignedIn } from '../../test/kit/sign-in.js';
import { CloseRoom } from './close-room.reaction.js';
import { MakeRoom } from './make-room.js';
import { MakeRoomsRegularly } from './make-rooms-regularly.js';
import { OpenRoom } from './open-room.reaction.js';
import { RoomMakings } from './room-makings.js';
import { VideoProviders } from './video-providers.js';

const official = { kind: 'staff', id: newId() } as const;

async function start(env: NodeJS.ProcessEnv) {
  const product = await startApp({ env });
  const em = product.app.get(EntityManager).fork();
  return {
    product,
    em,
    room: ({ id }: MeetingRow, { cookie }: Pick<SignedIn, 'cookie'>) =>
      product.app.inject({ url: `/api/v1/meetings/${id}/room`, headers: { cookie } }),
    approved: async (meeting: MeetingRow) => {
      const event = await anEventOf(em, meeting, 'MeetingApproved', official, { mode: 'video' });
      await RequestContext.create(em, () => product.app.get(OpenRoom).open(event));
    },
    cancelled: async (meeting: MeetingRow) => {
      const event = await anEventOf(em, meeting, 'MeetingCancelled', official, { mode: 'video' });
      await RequestContext.create(em, () => product.app.get(CloseRoom).close(event));
    },
    created: (meeting: MeetingRow) =>
      em.execute<{ name: string }[]>(
        `select name, data from event where aggregate_id = ? and name = 'RoomCreated'`,
        [meeting.id],
      ),
  };
}

describe('The room of a video meeting', () => {
  let it_: Awaited<ReturnType<typeof start>>;
  let citizen: SignedIn;
  beforeAll(async () => {
    it_ = await start({ JITSI_URL: 'https://meet.example' });
    citizen = await signInAs(it_.product.app, { givenName: 'Мария', familyName: 'Петрова' });
  });
  afterAll(() => it_.product.close());
  const aVideoMeeting = (change = {}) =>
    aMeetingRow(it_.em, { mode: 'video', citizenId: citizen.id, ...change });

  it('is not ready before the approval was worked off', async () => {
    const answer = await it_.room(await aVideoMeeting(), citizen);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'room-not-ready' });
  });

  it('is there for both sides once it is made, with its hours on the administration’s clock', async () => {
    const meeting = await aVideoMeeting();
    await it_.approved(meeting);
    const host = await signInAs(it_.product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    const desk = await signInAs(it_.product.app, { roles: ['desk'] });
    const answers = await Promise.all([citizen, host, desk].map((caller) => it_.room(meeting, caller)));
    const rooms = answers.map((answer) => answer.json() as Record<string, string>);
    expect(rooms[0]).toEqual({
      joinUrl: expect.stringMatching(/^https:\/\/meet\.example\/priemno-[0-9a-f]{40}#/),
      opensAt: '2026-12-07T09:15:00+02:00',
      closesAt: '2026-12-07T10:15:00+02:00',
    });
    expect(new Set(rooms.map(({ joinUrl }) => new URL(joinUrl!).pathname)).size).toBe(1);
  });

  it('is nobody else’s', async () => {
    const meeting = await aVideoMeeting();
    await it_.approved(meeting);
    const strangers = [
      await signInAs(it_.product.app),
      await signInAs(it_.product.app, { roles: ['host'], hostIds: [(await aVideoMeeting()).hostId] }),
    ];
    for (const stranger of strangers) {
      const answer = await it_.room(meeting, stranger);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
    }
    expect((await it_.room(meeting, { cookie: '' })).statusCode).toBe(401);
  });

  it('is made once, however often the reaction runs, and told as RoomCreated without its address', async () => {
    const meeting = await aVideoMeeting();
    await it_.approved(meeting);
    const before = (await it_.room(meeting, citizen)).json().joinUrl;
    await it_.approved(meeting);
    expect((await it_.room(meeting, citizen)).json().joinUrl).toBe(before);
    const events = await it_.created(meeting);
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('priemno-');
  });

  it('is the address that staff entered by hand, where they did', async () => {
    const meeting = await aVideoMeeting({ videoUrl: 'https://video.example/kmet' });
    await it_.approved(meeting);
    expect((await it_.room(meeting, citizen)).json().joinUrl).toBe('https://video.example/kmet');
    expect(await it_.created(meeting)).toEqual([]);
  });

  it('is not made for a meeting in person, or one that is not approved any more', async () => {
    for (const change of [{ mode: 'inPerson' }, { status: 'cancelled' }, { status: 'requested' }]) {
      const meeting = await aVideoMeeting(change);
      await it_.approved(meeting);
      expect((await it_.room(meeting, citizen)).json().code).toBe('room-not-ready');
    }
  });

  it('is closed with its meeting', async () => {
    const meeting = await aVideoMeeting();
    await it_.approved(meeting);
    await it_.cancelled(meeting);
    await it_.cancelled(meeting);
    expect((await it_.room(meeting, citizen)).json().code).toBe('room-not-ready');
  });
});

describe('A meeting that was approved while no video server was set', () => {
  it('gets its room once there is one', async () => {
    const { product, em, room } = await start({ JITSI_URL: 'https://meet.example' });
    const citizen = await signInAs(product.app);
    const meeting = await aMeetingRow(em, { mode: 'video', citizenId: citizen.id });
    const { app } = product;
    const clock = { now: () => new Date('2026-12-01T08:00:00Z') };
    const [makings, providers, rooms] = [app.get(RoomMakings), app.get(VideoProviders), app.get(MakeRoom)];
    await new MakeRoomsRegularly(app.get(EntityManager), makings, providers, rooms, clock).run();
    expect((await room(meeting, citizen)).statusCode).toBe(200);
    await product.close();
  });
});

describe('Where no video server is set', () => {
  let product: TestApp;
  it('is our own page, opened by a link of the caller’s own', async () => {
    const without = await start({});
    product = without.product;
    const citizen = await signInAs(product.app);
    const meeting = await aMeetingRow(without.em, { mode: 'video', citizenId: citizen.id });
    const host = await signInAs(product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    await without.approved(meeting);
    const links = await Promise.all(
      [citizen, host].map(async (caller) => new URL((await without.room(meeting, caller)).json().joinUrl)),
    );
    for (const link of links)
      expect(link.origin + link.pathname).toBe(`http://localhost:3000/meetings/${meeting.id}/room`);
    expect(links[0]!.search).not.toBe(links[1]!.search);
  });
  afterAll(() => product.close());
});
