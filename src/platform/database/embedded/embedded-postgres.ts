import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { exists } from '../../exists.js';
import { databaseUser } from './database-user.js';
import { joinRunning } from './postmaster.js';
import { initialise, launch, shutDown } from './programs.js';
import { takingTurns } from './turn.js';

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
  const turn = join(dataDir, 'postgres-turn');
  await mkdir(dataDir, { recursive: true });
  const owner = await databaseUser(dataDir, directory);
  return takingTurns(turn, async () => {
    const password = await readOrMakePassword(join(dataDir, 'postgres-password'));
    const at = (port: number, database: string): string =>
      `postgres://priemno:${password}@127.0.0.1:${port}/${database}`;
    if (!(await exists(join(directory, 'PG_VERSION')))) {
      await rm(directory, { recursive: true, force: true });
      await initialise(directory, password, owner);
    }
    const port =
      (await joinRunning(directory, (where) => answers(at(where, 'postgres')))) ??
      (await launch(directory, owner, { ...settings, ...extra }));
    await ensureDatabase(at(port, 'postgres'), dataDir);
    const presence = await connect(at(port, 'postgres'), PRESENCE);
    const pid = await backendOf(presence);
    return {
      url: at(port, 'priemno'),
      stop: () =>
        takingTurns(turn, async () => {
          const isLast = !(await sharedWithOthers(at(port, 'postgres'), pid));
          await presence.end();
          if (isLast) await shutDown(directory, owner);
        }),
    };
  });
}

async function readOrMakePassword(file: string): Promise<string> {
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

async function ensureDatabase(url: string, dataDir: string): Promise<void> {
  const client = await connect(url).catch((error: { code?: string }) => {
    if (error.code !== '28P01') throw error;
    throw new Error(
      `The password in ${join(dataDir, 'postgres-password')} is not that of the database beside it. ` +
        'Put the file back that belongs to it.',
      { cause: error },
    );
  });
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'priemno'`);
    if (!rowCount) await client.query('create database priemno');
  } finally {
    await client.end();
  }
}

/**
 * Each process holds one connection of this name for as long as it uses the server. Only these count: a process that
 * is stopped in the middle of starting may still have others of its own.
 */
const PRESENCE = 'priemno-presence';

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]!.pid;
}

/** Asked anew, not of the presence itself: that one may have been lost while others go on. */
async function sharedWithOthers(url: string, presencePid: number): Promise<boolean> {
  const client = await connect(url).catch(() => undefined);
  if (!client) return false;
  try {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> $2`,
      [PRESENCE, presencePid],
    );
    return (rows[0]?.others ?? 0) > 0;
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = await connect(url).catch(() => undefined);
  await client?.end();
  return client !== undefined;
}

async function connect(url: string, name = 'priemno-start'): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  // The server may be stopped under an open connection; whoever asks next hears of it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
