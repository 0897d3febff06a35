import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/embedded-postgres.js';
import { exists } from '../src/platform/exists.js';
import { freePort } from '../src/platform/free-port.js';
import { Caller } from './kit/caller.js';
import { type Kind, ProductProcess } from './kit/processes.js';
import { until } from './kit/until.js';

const admin = { ADMIN_EMAIL: 'first@town.example', ADMIN_PASSWORD: 'много-тайна-дума' };

describe('starting and stopping', () => {
  let dataDir: string;
  const started: ProductProcess[] = [];
  const postmasterPid = () => join(dataDir, 'postgres', 'postmaster.pid');
  const databaseRuns = () => exists(postmasterPid());

  async function spawnHere(kind: Kind, env: NodeJS.ProcessEnv = {}): Promise<ProductProcess> {
    const one = await ProductProcess.spawn(kind, { DATA_DIR: dataDir, ...admin, ...env });
    started.push(one);
    return one;
  }
  async function startHere(kind: Kind, env: NodeJS.ProcessEnv = {}): Promise<ProductProcess> {
    const one = await spawnHere(kind, env);
    await one.ready();
    return one;
  }
  const logIn = (at: ProductProcess) => Caller.logIn(at.url, admin.ADMIN_EMAIL, admin.ADMIN_PASSWORD);
  const keepsTheAdministrator = async (at: ProductProcess): Promise<void> => {
    expect((await (await logIn(at)).get('/me')).email).toBe(admin.ADMIN_EMAIL);
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'priemno-start-'));
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.kill()));
  });
  afterAll(async () => {
    if (await databaseRuns()) await (await startEmbeddedPostgres(dataDir)).stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('works from nothing in a private folder, makes the first administrator and stops without a trace', async () => {
    await chmod(dataDir, 0o700);
    const first = await startHere('all');
    const me = await (await logIn(first)).get('/auth/session');
    expect(me.account).toMatchObject({ kind: 'staff', roles: ['administrator'] });
    if (userInfo().uid === 0) expect((await stat(dataDir)).mode & 0o777).toBe(0o711);
    expect(await first.stop()).toBe(0);
    expect(await databaseRuns()).toBe(false);
    expect(await exists(join(dataDir, 'http-address'))).toBe(false);
  });

  it('keeps the data, and a second start beside it says that it runs and touches nothing', async () => {
    const first = await startHere('all');
    const second = await spawnHere('all');
    expect(await second.ended).toBe(0);
    expect(second.output).toContain(
      `It is already running at ${first.url.replace('127.0.0.1', 'localhost')}`,
    );
    const samePort = await spawnHere('all', { PORT: new URL(first.url).port, DATA_DIR: `${dataDir}-other` });
    expect(await samePort.ended).toBe(0);
    expect(await exists(`${dataDir}-other`)).toBe(false);
    await keepsTheAdministrator(first);
  });

  it('takes over PostgreSQL when everything else was killed', async () => {
    await (await startHere('all')).kill();
    const before = await readFile(postmasterPid(), 'utf8');
    const next = await startHere('all');
    expect(await readFile(postmasterPid(), 'utf8')).toBe(before);
    await keepsTheAdministrator(next);
    expect(await next.stop()).toBe(0);
    expect(await databaseRuns()).toBe(false);
  });

  it.each([
    ['of nobody', () => undefined],
    // Of the database's own user: PostgreSQL itself would not start beside it.
    ['of another living program', (uid: number) => spawn('sleep', ['120'], { uid })],
  ])('takes over a postmaster.pid with the number %s', async (_whose, make) => {
    const first = await startHere('all');
    const left = await readFile(postmasterPid(), 'utf8');
    await first.kill();
    process.kill(Number(left.split('\n')[0]), 'SIGKILL');
    const other = make((await stat(postmasterPid())).uid);
    if (other) await writeFile(postmasterPid(), left.replace(/^\d+/, String(other.pid)));

    const began = Date.now();
    const next = await startHere('all');
    expect(Date.now() - began).toBeLessThan(60_000);
    await keepsTheAdministrator(next);
    expect(other?.exitCode ?? null).toBeNull();
    other?.kill();
    expect(await next.stop()).toBe(0);
  });

  // Only root needs another user for the database.
  (userInfo().uid === 0 ? it : it.skip)('names the folder that its user cannot reach', async () => {
    const shut = await mkdtemp(join(tmpdir(), 'priemno-shut-'));
    const refused = await spawnHere('http', { DATA_DIR: join(shut, 'data') });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain(`chmod o+x ${shut}`);
    await rm(shut, { recursive: true });
  });

  it('refuses a wrong environment and names each variable', async () => {
    const wrong = {
      PORT: '99999',
      REDIS_URL: 'http://queue.example',
      SEED: 'all',
      TIME_ZONE: 'Sofia/Europe',
    };
    const refused = await spawnHere('http', { ...wrong, ADMIN_PASSWORD: '' });
    expect(await refused.ended).toBe(78);
    for (const name of [...Object.keys(wrong), 'ADMIN_PASSWORD']) expect(refused.output).toContain(name);
    expect(refused.output).not.toMatch(/\n\s+at /);
  });

  it('refuses production without a mail server', async () => {
    const refused = await spawnHere('all', { NODE_ENV: 'production' });
    expect(await refused.ended).toBe(78);
    expect(refused.output).toContain('SMTP_URL');
  });

  it('says whose port it is when another program has it, and leaves no database behind', async () => {
    const port = await freePort();
    const stranger = createServer((_request, answer) => answer.end('hello'));
    await new Promise<void>((resolve) => stranger.listen(port, '0.0.0.0', resolve));
    const refused = await spawnHere('all', { PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain(`PORT=${port}`);
    expect(refused.output).not.toMatch(/\n\s+at /);
    expect(await databaseRuns()).toBe(false);
    stranger.close();
  });

  it('two processes start together on new data; whichever goes last stops the database', async () => {
    const both = join(dataDir, 'both');
    const [http, worker] = await Promise.all([
      startHere('http', { DATA_DIR: both }),
      startHere('worker', { DATA_DIR: both }),
    ]);
    expect(await worker.stop()).toBe(0);
    await keepsTheAdministrator(http);
    expect(await http.stop()).toBe(0);
    expect(await exists(join(both, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('stops in the middle of starting', async () => {
    const one = await spawnHere('all');
    await until('the schema', () => one.output.includes('Bringing the database schema'));
    expect(await one.stop()).toBe(0);
    expect(await databaseRuns()).toBe(false);
  });

  it('finishes what a request has begun, cuts off one that never goes on, then stops', async () => {
    const one = await startHere('all');
    const body = JSON.stringify({ email: admin.ADMIN_EMAIL, password: admin.ADMIN_PASSWORD });
    const begin = () => {
      const calling = request(`${one.url}/api/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      });
      calling.write(body.slice(0, 10));
      return calling;
    };
    const slow = begin();
    const endless = begin();
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.once('response', (answer) => resolve(answer.statusCode)).once('error', reject);
    });
    const cut = new Promise<string | undefined>((resolve) =>
      endless.once('error', (error: NodeJS.ErrnoException) => resolve(error.code)),
    );
    await pause(300);
    const stopping = one.stop();
    await until('it stops', () => one.output.includes('Stopping'));
    await pause(300);
    slow.end(body.slice(10));
    expect(await answered).toBe(200);
    expect(await cut).toBe('ECONNRESET');
    expect(await stopping).toBe(0);
    expect(await databaseRuns()).toBe(false);
  });
});
