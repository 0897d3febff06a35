import { type AddressInfo, createServer, type Socket } from 'node:net';
import { freePort } from '../free-port.js';
import { pingRedis } from '../queue/ping-redis.js';
import { pingPostgres } from './ping-postgres.js';
import { reasonOf } from './reason.js';

const reason = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'up', reasonOf);
const real = process.env['TEST_DATABASE_URL']!;

describe('why a part is down', () => {
  it('is nothing where it is up', async () => {
    expect(await reason(pingPostgres(real))).toBe('up');
  });

  it('is told for PostgreSQL that is not there, refuses us, or never answers', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    expect(await reason(pingPostgres(`postgres://secret:word@${nobody}/db`))).toBe('not reached');
    const stranger = new URL(real);
    stranger.password = 'wrong';
    expect(await reason(pingPostgres(stranger.href))).toBe('log-in refused');
    const held: Socket[] = [];
    const mute = createServer((socket) => void held.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    expect(await reason(pingPostgres(`postgres://a:b@127.0.0.1:${port}/db`))).toBe('no answer');
    expect(await reason(pingRedis(`redis://127.0.0.1:${port}`))).toBe('no answer');
    mute.close();
    for (const socket of held) socket.destroy();
  });

  it('is told for Redis that is not there', async () => {
    expect(await reason(pingRedis(`redis://127.0.0.1:${await freePort()}`))).toBe('not reached');
  });

  it('never repeats what it does not know', () => {
    expect(reasonOf(new Error('relation "meeting" of priemno@10.1.2.3 does not exist'))).toBe('fault');
  });
});
