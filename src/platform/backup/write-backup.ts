import { Encrypter } from 'age-encryption';
import { createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createZstdCompress } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ArchiveWriter, type End, FORMAT, type Head } from './archive.js';
import { tablesInOrder } from './tables.js';

export interface BackupRequest {
  databaseUrl: string;
  dataDir: string;
  /** Where to; there may be nothing yet. */
  file: string;
  /** Whoever may read it, `age1…`; undefined means that it is not encrypted. */
  recipient?: string;
}

/**
 * Writes one consistent picture of the database, as at one moment, while bookings go on beside it. The file appears
 * under its name when it is whole and on the disk.
 * @returns how many rows each table had
 */
export async function writeBackup(request: BackupRequest): Promise<End['rows']> {
  const { file } = request;
  const part = `${file}.part`;
  try {
    const rows = await writeArchive({ ...request, file: part });
    const written = await open(part);
    await written.sync().finally(() => written.close());
    await rename(part, file);
    return rows;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeArchive({ databaseUrl, dataDir, file, recipient }: BackupRequest): Promise<End['rows']> {
  const db = new pg.Client({ connectionString: databaseUrl, application_name: 'priemno-backup' });
  // A server that goes away is told by whatever is asked of it next.
  db.on('error', () => undefined);
  await db.connect();
  try {
    // One snapshot for all tables (PostgreSQL, 13.2.2); it keeps nobody waiting.
    await db.query('begin isolation level repeatable read read only');
    await db.query('set statement_timeout = 0');
    const packed = createZstdCompress();
    const target = createWriteStream(file, { mode: 0o600, flags: 'w' });
    // Nobody may wait for a stream to take more that never will: the disk is full, the folder is not there.
    const failure = new AbortController();
    const written = saved(packed, target, recipient).catch((error: Error) => {
      failure.abort(error);
      throw error;
    });
    const archive = new ArchiveWriter(packed, failure.signal);
    const all = filesOf(dataDir)
      .then((files) => writeAll(db, archive, files))
      .catch((error: Error) => {
        packed.destroy(error);
        throw error;
      });
    // Whichever fails first says why.
    const [rows] = await Promise.all([all, written]);
    return rows;
  } finally {
    await db.end();
  }
}

async function writeAll(
  db: pg.Client,
  archive: ArchiveWriter,
  files: Record<string, string>,
): Promise<End['rows']> {
  const { rows: migrations } = await db.query<{ name: string }>('select name from migration order by id');
  const head: Head = {
    format: FORMAT,
    at: new Date().toISOString(),
    migrations: migrations.map(({ name }) => name),
    files,
  };
  await archive.head(head);
  for (const table of await tablesInOrder(db)) {
    const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const rows = db.query(copyTo(`copy ${pg.escapeIdentifier(table.name)} (${columns}) to stdout`));
    await archive.table(table, rows);
  }
  const { rows: sequences } = await db.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and sequencename <> 'migration_id_seq' order by 1`,
  );
  for (const sequence of sequences) await archive.sequence(sequence);
  return archive.end();
}

/** The key under which secrets lie sealed in the database, where the environment does not give it. */
async function filesOf(dataDir: string): Promise<Record<string, string>> {
  const key = await readFile(join(dataDir, 'secrets-key')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return key ? { 'secrets-key': key.toString('base64') } : {};
}

async function saved(packed: Transform, target: Writable, recipient?: string): Promise<void> {
  packed.on('error', () => undefined);
  await pipeline(recipient ? await encryptedFor(recipient, packed) : packed, target);
}

async function encryptedFor(recipient: string, plain: Readable): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const encrypted = await encrypter.encrypt(Readable.toWeb(plain) as globalThis.ReadableStream<Uint8Array>);
  return Readable.fromWeb(encrypted as ReadableStream<Uint8Array>);
}
