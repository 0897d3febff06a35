import { jwtVerify } from 'jose';
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
