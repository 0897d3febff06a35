import { decodeJwt, SignJWT } from 'jose';
import { newId } from '../../libs/domain/id.js';
import type { MeetingRow } from '../../test/kit/meeting-rows.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { startWithRooms, type VideoProduct } from '../../test/kit/video-room.js';

const attendee = { as: 'attendee' } as const;

describe('A link into a video meeting', () => {
  let it_: VideoProduct;
  let meeting: MeetingRow;
  beforeAll(async () => {
    it_ = await startWithRooms();
  });
  beforeEach(async () => {
    it_.clock.set('09:20');
    meeting = await it_.aVideoMeeting();
  });
  afterAll(() => it_.product.close());
  const open = (token: string | null, meetingId = meeting.id, cookie = '') =>
    it_.call('enter', { meetingId, token }, cookie);
  const codeOf = async (token: string | null, meetingId = meeting.id, cookie = '') => {
    const { status, body } = await open(token, meetingId, cookie);
    return [status, body.code];
  };

  it('opens the room without log-in, as the person it was made for', async () => {
    const { status, body } = await open(await it_.linkFor(meeting, attendee));
    expect(status).toBe(200);
    expect(body).toEqual({
      joinUrl: null,
      room: {
        pass: expect.any(String),
        side: 'citizen',
        name: 'Мария Петрова',
        host: 'Ивайла Тодорова, кмет',
        attendee: 'Мария Петрова',
        start: '2026-12-07T09:30:00+02:00',
        end: '2026-12-07T09:45:00+02:00',
        closesAt: '2026-12-07T10:15:00+02:00',
        iceServers: [],
      },
    });
  });

  it('opens it for the host by the host’s own address, and for a member of staff', async () => {
    const staff = await signInAs(it_.product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    const links = [
      await it_.linkFor(meeting, { as: 'host', id: meeting.hostId }),
      await it_.linkFor(meeting, { as: 'staff', id: staff.id }),
    ];
    const rooms = await Promise.all(links.map(async (link) => (await open(link)).body.room));
    expect(rooms.map(({ side, name }) => [side, name])).toEqual([
      ['staff', 'Ивайла Тодорова'],
      ['staff', 'Ана Примерова'],
    ]);
  });

  it('names nobody in the token', async () => {
    const claims = decodeJwt(await it_.linkFor(meeting, attendee));
    expect(claims).toEqual({ meeting: meeting.id, as: 'attendee', aud: 'link', exp: expect.any(Number) });
  });

  it('opens from 15 minutes before the start, and says when before that', async () => {
    const link = await it_.linkFor(meeting, attendee);
    it_.clock.set('09:14');
    const early = await open(link);
    expect([early.status, early.body.code]).toEqual([409, 'room-too-early']);
    expect(early.body).toMatchObject({
      opensAt: '2026-12-07T09:15:00+02:00',
      closesAt: '2026-12-07T10:15:00+02:00',
    });
    it_.clock.set('09:15');
    expect((await open(link)).status).toBe(200);
  });

  it('opens nothing from 30 minutes after the end', async () => {
    const link = await it_.linkFor(meeting, attendee);
    it_.clock.set('10:14');
    expect((await open(link)).status).toBe(200);
    it_.clock.set('10:15');
    expect(await codeOf(link)).toEqual([403, 'room-link-expired']);
  });

  it('opens no other meeting', async () => {
    const other = await it_.aVideoMeeting();
    expect(await codeOf(await it_.linkFor(other, attendee))).toEqual([403, 'room-link-invalid']);
  });

  it('is worth nothing when it was tampered with, signed by another, or made for another use', async () => {
    const link = await it_.linkFor(meeting, attendee);
    const [head, body, signature] = link.split('.') as [string, string, string];
    const other = Buffer.from(JSON.stringify({ ...decodeJwt(link), as: 'host', id: meeting.hostId }));
    const claims = { meeting: meeting.id, as: 'host', id: meeting.hostId };
    const strangers = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setAudience('link');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    const forged = [
      `${head}.${other.toString('base64url')}.${signature}`,
      await strangers.setExpirationTime('1y').sign(Buffer.alloc(32, 1)),
      `${unsigned}.${body}.`,
      await it_.passOf(meeting, attendee),
      'no-token-at-all',
    ];
    for (const token of forged) expect(await codeOf(token)).toEqual([403, 'room-link-invalid']);
  });

  it('follows its meeting: hours are read when it is opened', async () => {
    const link = await it_.linkFor(meeting, attendee);
    await it_.em.execute(
      `update meeting set start_at = start_at + interval '7 hours', end_at = end_at + interval '7 hours' where id = ?`,
      [meeting.id],
    );
    const { body } = await open(link);
    expect([body.code, body.opensAt]).toEqual(['room-too-early', '2026-12-07T16:15:00+02:00']);
  });

  it.each([
    ['cancelled', 'meeting-off'],
    ['refused', 'meeting-off'],
    ['held', 'room-over'],
    ['missed', 'room-over'],
    ['requested', 'room-not-ready'],
  ])('opens no meeting that is %s', async (status, code) => {
    const link = await it_.linkFor(meeting, attendee);
    await it_.em.execute('update meeting set status = ? where id = ?', [status, meeting.id]);
    expect((await open(link)).body.code).toBe(code);
  });

  it('opens nothing for staff who left, or whose host no longer receives', async () => {
    const staff = await signInAs(it_.product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    const link = await it_.linkFor(meeting, { as: 'staff', id: staff.id });
    await it_.em.execute('delete from staff_host where account_id = ?', [staff.id]);
    const hosts = await it_.linkFor(meeting, { as: 'host', id: newId() });
    for (const token of [link, hosts]) expect(await codeOf(token)).toEqual([403, 'room-link-invalid']);
  });

  it('is not needed by a party who is signed in, and helps no stranger', async () => {
    const citizen = await signInAs(it_.product.app);
    const own = await it_.aVideoMeeting({ citizenId: citizen.id });
    expect((await open(null, own.id, citizen.cookie)).body.room.side).toBe('citizen');
    expect(await codeOf(null, meeting.id, citizen.cookie)).toEqual([404, 'not-found']);
    expect(await codeOf(null)).toEqual([401, 'sign-in-needed']);
  });

  it('leads on to the address that staff entered', async () => {
    const elsewhere = await it_.aVideoMeeting({ videoUrl: 'https://video.example/kmet' });
    const { body } = await open(await it_.linkFor(elsewhere, attendee), elsewhere.id);
    expect(body).toEqual({ joinUrl: 'https://video.example/kmet', room: null });
  });

  it('says in both languages what is wrong', async () => {
    const answers = await Promise.all(
      ['bg', 'en'].map(async (language) =>
        it_.product.app.inject({
          method: 'POST',
          url: '/api/v1/public/rooms/enter',
          headers: { 'accept-language': language },
          payload: { meetingId: meeting.id, token: 'foreign' },
        }),
      ),
    );
    expect(answers[0]!.json().detail).toContain('не води в стаята');
    expect(answers[1]!.json().detail).toContain('does not lead into the room');
  });
});

describe('With a video server', () => {
  it('our link leads there, with the name of who comes', async () => {
    const it_ = await startWithRooms({ JITSI_URL: 'https://meet.example' });
    const meeting = await it_.aVideoMeeting();
    const token = await it_.linkFor(meeting, attendee);
    const { body } = await it_.call('enter', { meetingId: meeting.id, token });
    expect(body.room).toBeNull();
    expect(decodeURIComponent(body.joinUrl ?? '')).toMatch(/^https:\/\/meet\.example\/.*Мария Петрова/);
    await it_.product.close();
  });
});
