import type { MeetingRow } from '../../test/kit/meeting-rows.js';
import { startWithRooms, type VideoProduct } from '../../test/kit/video-room.js';

const attendee = { as: 'attendee' } as const;

describe('The built-in room', () => {
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
  const citizen = () => it_.passOf(meeting, attendee);
  const host = () => it_.passOf(meeting, { as: 'host', id: meeting.hostId });
  const present = async (pass: string) => (await it_.call('presence', { pass })).body;

  it('holds the citizen back until the official lets them in', async () => {
    const [c, h] = [await citizen(), await host()];
    expect(await present(c)).toMatchObject({ admitted: false, officialIsHere: false, peerToken: null });
    expect(await present(h)).toMatchObject({
      admitted: true,
      guests: [],
      waiting: [{ name: 'Мария Петрова', side: 'citizen' }],
      peerToken: expect.any(String),
    });
    const waits = await present(c);
    expect(waits).toMatchObject({ admitted: false, officialIsHere: true, guests: [], waiting: [] });

    const { body } = await it_.call('admit', { pass: h, guestId: waits.me.id });
    expect([body.waiting, body.guests]).toEqual([[], [waits.me]]);
    expect(await present(c)).toMatchObject({
      admitted: true,
      guests: [{ name: 'Ивайла Тодорова', side: 'staff' }],
      peerToken: expect.any(String),
    });
  });

  it('lets nobody in but by the official', async () => {
    const [one, other] = [await citizen(), await citizen()];
    const waits = await present(other);
    const { status, body } = await it_.call('admit', { pass: one, guestId: waits.me.id });
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(await present(other)).toMatchObject({ admitted: false });
  });

  it('lets no guest of another meeting in', async () => {
    const h = await host();
    const elsewhere = await it_.passOf(await it_.aVideoMeeting(), attendee);
    const waits = await present(elsewhere);
    await it_.call('admit', { pass: h, guestId: waits.me.id });
    expect(await present(elsewhere)).toMatchObject({ admitted: false });
  });

  it('knows whoever reloads the page, and gives the browser a new address', async () => {
    const [c, h] = [await citizen(), await host()];
    const first = await present(c);
    await it_.call('admit', { pass: h, guestId: first.me.id });
    const token = await it_.linkFor(meeting, attendee);
    const { body } = await it_.call('enter', { meetingId: meeting.id, token, pass: c });
    const again = await present(body.room.pass);
    expect(again).toMatchObject({ admitted: true, me: { id: first.me.id } });
    expect(again.me.peerId).not.toBe(first.me.peerId);
  });

  it('makes nobody the official by a pass of the citizen’s, nor the other way round', async () => {
    const c = await citizen();
    const before = await present(c);
    const token = await it_.linkFor(meeting, { as: 'host', id: meeting.hostId });
    const { body } = await it_.call('enter', { meetingId: meeting.id, token, pass: c });
    const official = await present(body.room.pass);
    expect(official.me).toMatchObject({ side: 'staff' });
    expect(official.me.id).not.toBe(before.me.id);
  });

  it('is empty again when somebody leaves, and takes them back without asking twice', async () => {
    const [c, h] = [await citizen(), await host()];
    const { me } = await present(c);
    await it_.call('admit', { pass: h, guestId: me.id });
    expect((await it_.call('leave', { pass: c })).status).toBe(204);
    expect(await present(h)).toMatchObject({ guests: [], waiting: [] });
    expect(await present(c)).toMatchObject({ admitted: true });
  });

  it('holds four, however many press at once', async () => {
    const h = await host();
    const waiting = await Promise.all(
      Array.from({ length: 5 }, async () => (await present(await citizen())).me.id as string),
    );
    await present(h);
    const answers = await Promise.all(waiting.map((guestId) => it_.call('admit', { pass: h, guestId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('room-full');
    expect((await present(h)).guests).toHaveLength(3);
  });

  it('ends by the official alone: the meeting is held, and nobody is in any more', async () => {
    const [c, h] = [await citizen(), await host()];
    await present(c);
    expect((await it_.call('end', { pass: c })).body.code).toBe('forbidden');
    expect((await it_.call('end', { pass: h })).status).toBe(204);
    expect((await it_.call('end', { pass: h })).status).toBe(204);
    for (const pass of [c, h]) {
      const { status, body } = await it_.call('presence', { pass });
      expect([status, body.code]).toEqual([409, 'room-over']);
    }
    const events = await it_.em.execute<{ actor: unknown }[]>(
      `select actor from event where aggregate_id = ? and name = 'MeetingHeld'`,
      [meeting.id],
    );
    expect(events).toEqual([{ actor: { kind: 'staff', id: meeting.hostId } }]);
  });

  it('ends for all when its time is over', async () => {
    const c = await citizen();
    it_.clock.set('10:15');
    expect((await it_.call('presence', { pass: c })).body.code).toBe('room-over');
  });

  it('is closed with a meeting that is called off while people wait', async () => {
    const c = await citizen();
    await it_.em.execute(`update meeting set status = 'cancelled' where id = ?`, [meeting.id]);
    expect((await it_.call('presence', { pass: c })).body.code).toBe('meeting-off');
  });

  it('refuses a pass that is none, and a link in its place', async () => {
    for (const pass of ['x.y.z', await it_.linkFor(meeting, attendee)]) {
      const { status, body } = await it_.call('presence', { pass });
      expect([status, body.code]).toEqual([403, 'room-link-invalid']);
    }
  });
});
