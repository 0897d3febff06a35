import { Decrypter } from 'age-encryption';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createZstdDecompress } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrations } from '../../../migrations/index.js';
import { migrate } from '../database/migrate.js';
import { type End, type Head, readArchive, type Visitor } from './archive.js';
import { BackupRefused } from './backup-refused.js';
import { tablesInOrder } from './tables.js';

export interface RestoreRequest {
  /** An empty database. */
  databaseUrl: string;
  dataDir: string;
  file: string;
  /** What opens an encrypted backup: `AGE-SECRET-KEY-1…`. */
  identity?: string;
}

/**
 * Fills an empty database from a backup, and brings its schema up to date. The archive is read to its end before
 * anything is written; the rows come in one transaction.
 * @returns how many rows each table has
 * @throws BackupRefused with nothing changed
 */
export async function restoreBackup(request: RestoreRequest): Promise<End['rows']> {
  const { databaseUrl, dataDir } = request;
  const head = await check(request);
  const db = new pg.Client({ connectionString: databaseUrl, application_name: 'priemno-restore' });
  db.on('error', () => undefined);
  await db.connect();
  try {
    if ((await tablesInOrder(db)).length > 0) throw new BackupRefused('not-empty');
    // Those and no others: what a later one does to rows, it does to these too when they are there.
    await migrate(databaseUrl, head.migrations);
    await db.query('set statement_timeout = 0');
    await db.query('begin');
    const end = await load(db, await opened(request));
    await putFiles(head, dataDir);
    await db.query('commit');
    await migrate(databaseUrl);
    await db.query('analyze');
    return end.rows;
  } finally {
    await db.end();
  }
}

/** Reads the whole of it, and finds whether this product can take it. */
async function check(request: RestoreRequest): Promise<Head> {
  const known = new Set(migrations.map(({ name }) => name));
  let found: Head | undefined;
  await readArchive(await opened(request), {
    head(head) {
      if (!head.migrations.every((name) => known.has(name))) throw new BackupRefused('newer');
      found = head;
    },
  });
  await compareFiles(found!, request.dataDir);
  return found!;
}

async function load(db: pg.Client, archive: AsyncIterable<Buffer>): Promise<End> {
  const tables = (await tablesInOrder(db)).map(({ name }) => pg.escapeIdentifier(name));
  // What the rules of the tables did when the rows were new, they did then: history stays, stamps were raised.
  for (const table of tables) await db.query(`alter table ${table} disable trigger user`);
  // Rows that migrations put there are in the backup too.
  await db.query(`truncate ${tables.join(', ')}`);
  let rows: Rows | undefined;
  const visitor: Visitor = {
    head: () => undefined,
    table({ name, columns }) {
      const named = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
      rows = new Rows(db.query(copyFrom(`copy ${pg.escapeIdentifier(name)} (${named}) from stdin`)));
    },
    row: (row) => rows!.add(row),
    endOfRows: () => rows!.end(),
    sequence: async ({ name, last }) => {
      if (last !== null) await db.query('select setval($1::regclass, $2::bigint)', [`public.${name}`, last]);
    },
  };
  const end = await readArchive(archive, visitor);
  for (const table of tables) await db.query(`alter table ${table} enable trigger user`);
  return end;
}

const PIECE = 64 * 1024;

/** Rows on their way into a table, put together so that each is not a packet of its own. */
class Rows {
  private kept: Buffer[] = [];
  private size = 0;
  private readonly whole: Promise<void>;

  constructor(private readonly into: Writable) {
    this.whole = finished(into);
    // Heard of at the end, or by the next write.
    this.whole.catch(() => undefined);
  }

  async add(row: Buffer): Promise<void> {
    this.kept.push(row, Buffer.from('\n'));
    this.size += row.length + 1;
    if (this.size >= PIECE) await this.send();
  }

  async end(): Promise<void> {
    await this.send();
    this.into.end();
    await this.whole;
  }

  private async send(): Promise<void> {
    const piece = Buffer.concat(this.kept);
    this.kept = [];
    this.size = 0;
    if (this.into.destroyed) await this.whole;
    if (!this.into.write(piece)) await Promise.race([once(this.into, 'drain'), this.whole]);
  }
}

/** The archive as it was written, decrypted and unpacked. */
async function opened({ file, identity }: RestoreRequest): Promise<AsyncIterable<Buffer>> {
  const raw = createReadStream(file);
  const isEncrypted = (await beginning(file)).startsWith('age-encryption.org/');
  if (isEncrypted && !identity) throw new BackupRefused('encrypted');
  const unpacked = createZstdDecompress();
  const packed = isEncrypted ? await decrypted(raw, identity!) : raw;
  packed.on('error', (error: Error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  return explained(unpacked);
}

async function* explained(unpacked: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* unpacked;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupRefused(code === 'Z_BUF_ERROR' ? 'cut-off' : 'not-read', { cause: error });
  }
}

async function decrypted(raw: Readable, identity: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const plain = await decrypter.decrypt(Readable.toWeb(raw) as globalThis.ReadableStream<Uint8Array>);
    return Readable.fromWeb(plain as ReadableStream<Uint8Array>);
  } catch (error) {
    throw new BackupRefused('not-read', { cause: error });
  }
}

async function beginning(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await handle.close();
  }
}

async function compareFiles({ files }: Head, dataDir: string): Promise<void> {
  const there = await readFile(keyFile(dataDir), 'base64').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const key = files['secrets-key'];
  if (there !== undefined && key !== undefined && there !== key) throw new BackupRefused('other-key');
}

async function putFiles({ files }: Head, dataDir: string): Promise<void> {
  const key = files['secrets-key'];
  if (key === undefined) return;
  await mkdir(dataDir, { recursive: true });
  await writeFile(keyFile(dataDir), Buffer.from(key, 'base64'), { mode: 0o600 });
}

const keyFile = (dataDir: string): string => join(dataDir, 'secrets-key');
