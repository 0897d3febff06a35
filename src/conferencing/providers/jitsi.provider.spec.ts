import { jwtVerify } from 'jose';
import { FakeJitsi } from '../../../test/video/jitsi.js';
import type { VideoUnavailable } from '../video-provider.js';
import { Jitsi } from './jitsi.provider.js';

const until = new Date(Date.now() + 3_600_000);
const secret = 'a-secret-of-at-least-32-characters';
const plain = { serverUrl: 'https://meet.example/', appId: undefined, appSecret: undefined };
const guarded = { ...plain, appId: 'priemno', appSecret: secret };

describe('Jitsi', () => {
  it('names a room with at least 128 random bits', async () => {
    const { name } = await new Jitsi(plain).createRoom();
    expect(name).toMatch(/^priemno-[0-9a-f]{40}$/);
  });

  it('makes a plain address on the server, with the name of who joins', async () => {
    const jitsi = new Jitsi(plain);
    const room = await jitsi.createRoom();
    const url = new URL(await jitsi.joinUrl(room, { side: 'citizen', name: 'Мария "М" Петрова', until }));
    expect(url.origin + url.pathname).toBe(`https://meet.example/${room.name}`);
    expect(url.searchParams.has('jwt')).toBe(false);
    expect(decodeURIComponent(url.hash)).toBe('#userInfo.displayName="Мария \\"М\\" Петрова"');
  });

  it('keeps a path of the server', async () => {
    const jitsi = new Jitsi({ ...plain, serverUrl: 'https://example.org/video' });
    const room = await jitsi.createRoom();
    const url = await jitsi.joinUrl(room, { side: 'citizen', name: 'М', until });
    expect(url).toContain(`https://example.org/video/${room.name}`);
  });

  it('signs who joins where the server asks for it, for this room and until the end', async () => {
    const jitsi = new Jitsi(guarded);
    const room = await jitsi.createRoom();
    const claimsOf = async (side: 'citizen' | 'staff') => {
      const token = new URL(await jitsi.joinUrl(room, { side, name: 'Мария', until })).searchParams.get(
        'jwt',
      )!;
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        issuer: 'priemno',
        audience: 'jitsi',
        subject: 'meet.example',
      });
      return payload as { room: string; exp: number; context: { user: Record<string, unknown> } };
    };
    const citizen = await claimsOf('citizen');
    expect(citizen.room).toBe(room.name);
    expect(citizen.exp).toBe(Math.floor(until.getTime() / 1000));
    expect(citizen.context.user).toEqual({ name: 'Мария', moderator: false, affiliation: 'member' });
    expect((await claimsOf('staff')).context.user).toMatchObject({ moderator: true, affiliation: 'owner' });
  });
});

describe('A Jitsi server that asks for tokens', () => {
  const server = new FakeJitsi();
  let values: { serverUrl: string; appId: string; appSecret: string };
  beforeAll(async () => {
    values = { serverUrl: await server.start(), appId: server.appId, appSecret: server.appSecret };
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.mood = 'well';
  });
  const saidBy = (jitsi: Jitsi): Promise<string> =>
    jitsi.check().then(
      () => 'nothing',
      (error: VideoUnavailable) => error.words.en,
    );

  it('lets in who has our address, and nobody whose token is of another secret or room', async () => {
    const jitsi = new Jitsi(values);
    const [room, another] = [await jitsi.createRoom(), await jitsi.createRoom()];
    const who = { side: 'citizen', name: 'Мария', until } as const;
    const url = await jitsi.joinUrl(room, who);
    expect((await fetch(url)).status).toBe(200);
    const forged = new Jitsi({ ...values, appSecret: 'another-secret-of-32-characters!' });
    expect((await fetch(await forged.joinUrl(room, who))).status).toBe(403);
    expect((await fetch(url.replace(room.name, another.name))).status).toBe(403);
  });

  it('is found in order, or what is wrong is said', async () => {
    expect(await saidBy(new Jitsi(values))).toBe('nothing');
    expect(await saidBy(new Jitsi({ ...values, appSecret: undefined }))).toContain(
      'both the id and the secret',
    );
    expect(await saidBy(new Jitsi({ ...values, serverUrl: `${server.url}/wiki` }))).toContain(
      'other than Jitsi',
    );
    server.mood = 'away';
    expect(await saidBy(new Jitsi(values))).toContain('does not answer');
  });
});
