import { once } from 'node:events';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { AppModule } from '../../app.module.js';
import { makeHttpApp } from '../../platform/http/http-app.js';
import type { MeetingRow } from '../../../test/kit/meeting-rows.js';
import { clockAt, startWithRooms, type VideoProduct } from '../../../test/kit/video-room.js';
import { SIGNALLING_PATH } from './peer-entrance.js';

interface Peer {
  id: string;
  socket: WebSocket;
  /** All that it was told, oldest first. */
  heard: { type: string; src?: string; payload?: unknown }[];
  say(message: object): void;
  /** The next thing of this type that it is or was told. */
  hears(type: string): Promise<Peer['heard'][number]>;
}

describe('The signalling server', () => {
  let it_: VideoProduct;
  let address: string;
  let meeting: MeetingRow;
  const open: WebSocket[] = [];
  beforeAll(async () => {
    it_ = await startWithRooms();
    address = await listen(it_.product.app);
  });
  beforeEach(async () => {
    it_.clock.set('09:20');
    meeting = await it_.aVideoMeeting();
  });
  afterEach(() => open.splice(0).forEach((socket) => socket.terminate()));
  afterAll(() => it_.product.close());

  const host = () => it_.passOf(meeting, { as: 'host', id: meeting.hostId });
  const citizen = () => it_.passOf(meeting, { as: 'attendee' });
  const presence = async (pass: string) => (await it_.call('presence', { pass })).body;
  const admit = async (guest: string) => {
    const { me } = await presence(guest);
    await it_.call('admit', { pass: await host(), guestId: me.id });
  };
  const dial = (id: string, token: string, at = address, headers = {}): WebSocket => {
    const socket = new WebSocket(`${at}${SIGNALLING_PATH}?key=priemno&id=${id}&token=${token}`, { headers });
    open.push(socket);
    return socket;
  };
  const refused = async (socket: WebSocket): Promise<boolean> => {
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [
      unknown,
      { statusCode: number; destroy(): void },
    ];
    response.destroy();
    return response.statusCode === 403;
  };
  const connected = async (pass: string, at = address): Promise<Peer> => {
    const { me, peerToken } = await presence(pass);
    const socket = dial(me.peerId, peerToken!, at);
    const heard: Peer['heard'] = [];
    socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as Peer['heard'][number]));
    const peer: Peer = {
      id: me.peerId,
      socket,
      heard,
      say: (message) => socket.send(JSON.stringify(message)),
      hears: async (type) => {
        for (;;) {
          const found = heard.find((message) => message.type === type);
          if (found) return found;
          await once(socket, 'message');
        }
      },
    };
    await peer.hears('OPEN');
    return peer;
  };

  it('passes what browsers of one room say to each other on, in order and unchanged', async () => {
    const pass = await citizen();
    await admit(pass);
    const [c, h] = [await connected(pass), await connected(await host())];
    c.say({ type: 'OFFER', dst: h.id, src: 'somebody else', payload: { sdp: 'я'.repeat(9_000) } });
    c.say({ type: 'CANDIDATE', dst: h.id, payload: 1 });
    await h.hears('CANDIDATE');
    expect(h.heard.slice(1)).toEqual([
      { type: 'OFFER', src: c.id, dst: h.id, payload: { sdp: 'я'.repeat(9_000) } },
      { type: 'CANDIDATE', src: c.id, dst: h.id, payload: 1 },
    ]);
  });

  it('passes it on between two processes', async () => {
    const app = await makeHttpApp(AppModule.forRoot(it_.product.config, it_.clock), it_.product.config);
    const other = await listen(app);
    const pass = await citizen();
    await admit(pass);
    const [c, h] = [await connected(pass), await connected(await host(), other)];
    c.say({ type: 'OFFER', dst: h.id, payload: { sdp: 'я'.repeat(9_000) } });
    c.say({ type: 'CANDIDATE', dst: h.id, payload: 1 });
    await h.hears('CANDIDATE');
    expect(h.heard.map(({ type }) => type)).toEqual(['OPEN', 'OFFER', 'CANDIDATE']);
    h.say({ type: 'ANSWER', dst: c.id, payload: 2 });
    expect(await c.hears('ANSWER')).toMatchObject({ src: h.id, payload: 2 });
    expect(await it_.em.execute('select * from room_signal')).toEqual([]);
    await app.close();
  });

  it('lets nobody in who waits, nor with a link, a pass, or the token of another peer', async () => {
    const pass = await citizen();
    const { me } = await presence(pass);
    const h = await presence(await host());
    for (const token of [pass, await it_.linkFor(meeting, { as: 'attendee' }), h.peerToken!, '', 'x'])
      expect(await refused(dial(me.peerId, token))).toBe(true);
  });

  it('lets nobody in with a token that has expired, or from another site', async () => {
    const { me, peerToken } = await presence(await host());
    expect(await refused(dial(me.peerId, peerToken!, address, { origin: 'https://evil.example' }))).toBe(
      true,
    );
    it_.clock.set('09:22');
    expect(await refused(dial(me.peerId, peerToken!))).toBe(true);
  });

  it('passes nothing on into another meeting, nor to somebody who waits', async () => {
    const h = await connected(await host());
    const waiting = await presence(await citizen());
    const elsewhere = await it_.aVideoMeeting();
    const theirs = await it_.passOf(elsewhere, { as: 'host', id: elsewhere.hostId });
    const stranger = await connected(theirs);
    const second = await connected(await host());
    for (const dst of [stranger.id, waiting.me.peerId]) h.say({ type: 'OFFER', dst, payload: 1 });
    stranger.say({ type: 'OFFER', dst: h.id, payload: 1 });
    stranger.say({ type: 'OFFER', dst: stranger.id, payload: 'to itself: all before was worked off' });
    await stranger.hears('OFFER');
    h.say({ type: 'OFFER', dst: second.id, payload: 1 });
    await second.hears('OFFER');
    expect(stranger.heard.map(({ src }) => src)).toEqual([undefined, stranger.id]);
    expect(h.heard.map(({ type }) => type)).toEqual(['OPEN']);
    expect(await it_.em.execute('select * from room_signal')).toEqual([]);
  });

  it('cuts off whoever has left, and everybody when the meeting is held', async () => {
    const pass = await citizen();
    await admit(pass);
    const [c, h] = [await connected(pass), await connected(await host())];
    await it_.call('leave', { pass });
    c.say({ type: 'HEARTBEAT' });
    await once(c.socket, 'close');
    await it_.call('end', { pass: await host() });
    h.say({ type: 'HEARTBEAT' });
    await once(h.socket, 'close');
  });

  it('cuts off whoever sends too much at once', async () => {
    const h = await connected(await host());
    h.say({ type: 'OFFER', dst: h.id, payload: 'x'.repeat(70_000) });
    expect((await once(h.socket, 'close'))[0]).toBe(1009);
  });

  it('has nothing else: no list of peers, no ids, no other path', async () => {
    for (const path of ['', '/', '/peerjs', '/priemno/peers', '/priemno/id', '/peerjs/peers']) {
      const answer = await it_.product.app.inject({ url: `/api/v1/public/peer${path}` });
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
    const { me, peerToken } = await presence(await host());
    const elsewhere = new WebSocket(`${address}/api/v1/public/peer?id=${me.peerId}&token=${peerToken}`);
    expect(await refused(elsewhere)).toBe(true);
  });

  it('leaves other offers to upgrade alone, as HTTP clients of Java make them', async () => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' };
    const asked = request(`${address.replace('ws', 'http')}/health/live`, { headers }).end();
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; destroy(): void }];
    response.destroy();
    expect(response.statusCode).toBe(200);
  });

  it('ends with its process, however many are connected', async () => {
    const clock = clockAt('09:20');
    const app = await makeHttpApp(AppModule.forRoot(it_.product.config, clock), it_.product.config);
    const other = await listen(app);
    const h = await connected(await host(), other);
    const gone = once(h.socket, 'close');
    await app.close();
    await gone;
  });
});

async function listen(app: VideoProduct['product']['app']): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return (await app.getUrl()).replace('http', 'ws');
}
