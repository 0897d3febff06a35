import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { zstdDecompressSync } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { asOwner } from '../kit/database.js';
import { startApp, type TestApp } from '../kit/app.js';
import { Calls } from '../kit/calls.js';

/** A backup of the demo town made by the release of 28 November 2026 (`docs/migrations.md`). */
const RELEASE = join(import.meta.dirname, 'release.zst');

/**
 * What later releases took away on purpose, `table` or `table.column` → why nothing of the last release needs it any more.
 * The second half of “expand and contract”: a release after the one that stopped to read and write it.
 */
const CONTRACTED: Record<string, string> = {};

interface Table {
  name: string;
  columns: string[];
  /** As COPY writes them. */
  rows: string[];
}

/** The archive is text, a line a thing: see src/platform/backup/archive.ts. */
async function tablesOfRelease(): Promise<Table[]> {
  const tables: Table[] = [];
  let open: Table | undefined;
  for (const line of zstdDecompressSync(await readFile(RELEASE))
    .toString()
    .split('\n')) {
    if (open && line !== '\\.') open.rows.push(line);
    else if (open) open = undefined;
    else if (line.startsWith('TABLE ')) tables.push((open = { ...JSON.parse(line.slice(6)), rows: [] }));
  }
  return tables;
}

describe('the migrations since the last release', () => {
  let product: TestApp;
  let folder: string;
  let url: string;
  let release: Table[];

  beforeAll(async () => {
    release = await tablesOfRelease();
    folder = await mkdtemp(join(tmpdir(), 'release-'));
    const server = process.env['TEST_DATABASE_URL']!;
    const name = `release_${process.pid}`;
    await asOwner(server, `create database ${name}`);
    url = server.replace(/\/[^/]+$/, `/${name}`);
    await restoreBackup({ databaseUrl: url, dataDir: folder, file: RELEASE });
    product = await startApp({ env: { DATABASE_URL: url, DATA_DIR: folder } });
  }, 60_000);
  afterAll(async () => {
    await product.close();
    await asOwner(process.env['TEST_DATABASE_URL']!, `drop database release_${process.pid} with (force)`);
    await rm(folder, { recursive: true, force: true });
  });

  it('keep each table and column that the release writes, but for what says why it went', async () => {
    const there = await asOwner<{ of: string }>(
      url,
      `select table_name || '.' || column_name as of from information_schema.columns where table_schema = 'public'`,
    );
    const known = new Set([...there.map(({ of }) => of), ...Object.keys(CONTRACTED)]);
    const gone = release.flatMap(({ name, columns }) =>
      known.has(name) ? [] : columns.map((column) => `${name}.${column}`).filter((one) => !known.has(one)),
    );
    expect(release.length).toBeGreaterThan(50);
    expect(gone).toEqual([]);
  });

  it('ask nothing of a row that the release does not write: both run side by side while it is updated', async () => {
    const asked = await asOwner<{ table: string; column: string }>(
      url,
      `select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and is_nullable = 'NO' and column_default is null
          and is_identity = 'NO' and is_generated = 'NEVER'`,
    );
    const written = new Map(release.map(({ name, columns }) => [name, columns]));
    expect(asked.filter(({ table, column }) => written.get(table)?.includes(column) === false)).toEqual([]);
  });

  it('leave each row what it was', async () => {
    const db = new pg.Client({ connectionString: url });
    await db.connect();
    try {
      await db.query(`set timezone to 'UTC'`);
      for (const { name, columns, rows } of release.filter((table) => !(table.name in CONTRACTED))) {
        const kept = columns.filter((column) => !(`${name}.${column}` in CONTRACTED));
        const places = kept.map((column) => columns.indexOf(column));
        const was = rows.map((row) => {
          const values = row.split('\t');
          return places.map((place) => values[place]).join('\t');
        });
        const named = kept.map((column) => pg.escapeIdentifier(column)).join(', ');
        const copied = db.query(copyTo(`copy (select ${named} from ${pg.escapeIdentifier(name)}) to stdout`));
        const is = (await text(copied)).split('\n').slice(0, -1);
        expect({ name, rows: is.sort() }).toEqual({ name, rows: was.sort() });
      }
    } finally {
      await db.end();
    }
  });

  it('let the product show the town as it was', async () => {
    const visitor = new Calls(product.app);
    const { body } = await visitor.get('/schedules?limit=100');
    const schedules = release.find(({ name }) => name === 'schedule')!;
    expect(body.items).toHaveLength(schedules.rows.length);
    expect((await visitor.get('/public/administration')).body.name).toBe('Община Розовец');
  });
});
