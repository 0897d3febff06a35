import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { openReception, type Reception } from '../../../test/kit/reception.js';
import { migrate } from '../database/migrate.js';
import { restoreBackup } from './restore-backup.js';
import { tablesInOrder } from './tables.js';
import { writeBackup } from './write-backup.js';

describe('a backup', () => {
  let town: Reception;
  let folder: string;
  let scheduleId: string;
  const made: string[] = [];

  beforeAll(async () => {
    town = await openReception();
    folder = await mkdtemp(join(tmpdir(), 'backup-'));
    scheduleId = await town.publish({ title: 'Прием „на кмета“ с \\ черта', minNoticeHours: 0 });
    await book(0);
  });
  afterAll(async () => {
    for (const url of made) await server(`drop database ${url.split('/').pop()} with (force)`);
    await town.product.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function server(sql: string): Promise<void> {
    const db = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
    await db.connect();
    await db.query(sql).finally(() => db.end());
  }

  async function emptyDatabase(): Promise<string> {
    const name = `spec_${randomBytes(6).toString('hex')}`;
    await server(`create database ${name}`);
    const url = process.env['TEST_DATABASE_URL']!.replace(/\/[^/]+$/, `/${name}`);
    made.push(url);
    return url;
  }

  async function inDatabase<T>(databaseUrl: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
    const db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    return work(db).finally(() => db.end());
  }

  /** Each table's number of rows, and a hash of all that they hold. */
  const contentOf = (databaseUrl: string): Promise<Record<string, string>> =>
    inDatabase(databaseUrl, async (db) => {
      const content: Record<string, string> = {};
      for (const { name } of await tablesInOrder(db)) {
        const { rows } = await db.query<{ sum: string }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), '') as sum
             from ${pg.escapeIdentifier(name)} t`,
        );
        content[name] = rows[0]!.sum;
      }
      return content;
    });

  const tablesOf = (databaseUrl: string) =>
    inDatabase(databaseUrl, async (db) => (await tablesInOrder(db)).length);

  async function book(n: number): Promise<void> {
    const { calls } = await town.citizen();
    const at = new Date(Date.parse('2026-12-07T07:00:00Z') + n * 900_000).toISOString();
    const booked = await calls.post('/meetings', {
      ...{ scheduleId, start: at, mode: 'phone', topic: `Скица\nна два реда ${n}` },
    });
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body));
  }

  const databaseUrl = () => town.product.config.databaseUrl!;
  const dataDir = () => town.product.config.dataDir;
  let count = 0;
  const backup = async (recipient?: string): Promise<string> => {
    const file = join(folder, `${count++}.zst`);
    await writeBackup({ databaseUrl: databaseUrl(), dataDir: dataDir(), file, recipient });
    return file;
  };
  const place = async () => ({
    databaseUrl: await emptyDatabase(),
    dataDir: await mkdtemp(join(folder, 'data-')),
  });

  it('restores every row of every table into an empty database, and the key of the secrets', async () => {
    await writeFile(join(dataDir(), 'secrets-key'), `${randomBytes(32).toString('base64')}\n`);
    const file = await backup();
    const there = await place();
    const rows = await restoreBackup({ ...there, file });
    expect(rows['taken_time']).toBe(1);
    expect(rows['event']).toBeGreaterThan(1);
    expect(await contentOf(there.databaseUrl)).toEqual(await contentOf(databaseUrl()));
    expect(await readFile(join(there.dataDir, 'secrets-key'), 'utf8')).toBe(
      await readFile(join(dataDir(), 'secrets-key'), 'utf8'),
    );
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves the rules of the tables in force: history stays, no time is sold twice', async () => {
    const there = await place();
    await restoreBackup({ ...there, file: await backup() });
    await inDatabase(there.databaseUrl, async (db) => {
      await expect(db.query('delete from event')).rejects.toThrow('an event is history');
      const { columns } = (await tablesInOrder(db)).find(({ name }) => name === 'taken_time')!;
      const own: Record<string, string> = { id: 'uuidv7()', reference: "'999999998'" };
      const same = columns.map((column) => own[column] ?? column).join(', ');
      await expect(
        db.query(`insert into taken_time (${columns.join(', ')}) select ${same} from taken_time limit 1`),
      ).rejects.toThrow('meeting_never_sold_twice');
    });
  });

  it.each<[string, (names: string[]) => string[]]>([
    ['an older version', (names) => names.slice(0, -6)],
    ['a version that lacked one in between', (names) => names.filter((name) => !name.endsWith('_logo'))],
  ])('of %s is brought up to date', async (_, known) => {
    const all = migrations.map(({ name }) => name);
    const old = await place();
    await migrate(old.databaseUrl, known(all));
    await inDatabase(old.databaseUrl, (db) =>
      db.query(
        `insert into account (id, kind, state, email, given_name, family_name)
         values (uuidv7(), 'citizen', 'active', 'maria@citizens.example', 'Мария', 'Колева')`,
      ),
    );
    const file = join(folder, `${count++}.zst`);
    await writeBackup({ ...old, file });
    const there = await place();
    await restoreBackup({ ...there, file });
    await inDatabase(there.databaseUrl, async (db) => {
      const { rows: run } = await db.query<{ name: string }>('select name from migration');
      expect(run.map(({ name }) => name).sort()).toEqual([...all].sort());
      expect((await db.query('select given_name from account')).rows).toEqual([{ given_name: 'Мария' }]);
      expect((await db.query('select * from logo')).rows).toEqual([]);
    });
  });

  it('is one moment: no event without its meeting while others book', async () => {
    let stop = false;
    const booking = (async () => {
      for (let n = 1; n < 12 && !stop; n++) await book(n);
    })();
    const files = [await backup(), await backup(), await backup()];
    stop = true;
    await booking;
    for (const file of files) {
      const there = await place();
      await restoreBackup({ ...there, file });
      await inDatabase(there.databaseUrl, async (db) => {
        const { rows } = await db.query(
          `select (select count(*) from meeting) as meetings,
                  (select count(*) from event where name = 'MeetingRequested') as events`,
        );
        expect(rows[0].meetings).toBe(rows[0].events);
      });
    }
  });

  it('is read by whoever it is encrypted for, and by nobody else', async () => {
    const identity = await generateX25519Identity();
    const file = await backup(await identityToRecipient(identity));
    expect((await readFile(file, 'latin1')).startsWith('age-encryption.org/')).toBe(true);
    const there = await place();
    await expect(restoreBackup({ ...there, file })).rejects.toMatchObject({ code: 'encrypted' });
    const another = await generateX25519Identity();
    await expect(restoreBackup({ ...there, file, identity: another })).rejects.toMatchObject({
      code: 'not-read',
    });
    expect(await tablesOf(there.databaseUrl)).toBe(0);
    await restoreBackup({ ...there, file, identity });
    expect(await contentOf(there.databaseUrl)).toEqual(await contentOf(databaseUrl()));
  });

  /** The plain text of a backup, changed and packed again. */
  async function changed(change: (text: string) => string): Promise<string> {
    const text = zstdDecompressSync(await readFile(await backup())).toString();
    const file = join(folder, `changed-${count++}.zst`);
    await writeFile(file, zstdCompressSync(change(text)));
    return file;
  }

  it.each<[string, string, (text: string) => string]>([
    ['whose text was changed', 'altered', (text) => text.replace('Скица', 'Скици')],
    ['that lacks its end', 'cut-off', (text) => text.slice(0, text.lastIndexOf('END '))],
    ['that ends within a line', 'cut-off', (text) => text.slice(0, text.length / 2)],
    ['that lacks a row', 'altered', (text) => text.replace(/\n[^\n]*Скица[^\n]*/, '')],
    ['that is another text', 'no-backup', () => 'Уважаеми господин кмет,\n'],
    ['that is empty', 'no-backup', () => ''],
    ['whose end is damaged', 'altered', (text) => text.replace(/(END .*)\}\n$/, '$1]}\n')],
    ['of a newer version', 'newer', (text) => text.replace('"Migration', '"Migration2999_later","Migration')],
  ])('%s is refused, and changes nothing', async (_, code, change) => {
    const there = await place();
    await expect(restoreBackup({ ...there, file: await changed(change) })).rejects.toMatchObject({ code });
    expect(await tablesOf(there.databaseUrl)).toBe(0);
    expect(await readdir(there.dataDir)).toEqual([]);
  });

  it.each<[string, string, (packed: Buffer) => Buffer]>([
    ['cut off', 'cut-off', (packed) => packed.subarray(0, packed.length - 20)],
    ['no archive at all', 'not-read', () => Buffer.from('%PDF-1.7')],
  ])('whose file is %s is refused, and changes nothing', async (_, code, change) => {
    const there = await place();
    const file = join(folder, `broken-${count++}.zst`);
    await writeFile(file, change(await readFile(await backup())));
    await expect(restoreBackup({ ...there, file })).rejects.toMatchObject({ code });
    expect(await tablesOf(there.databaseUrl)).toBe(0);
  });

  it('is not restored over anything: neither a database nor another key', async () => {
    const file = await backup();
    const before = await contentOf(databaseUrl());
    await expect(
      restoreBackup({ databaseUrl: databaseUrl(), dataDir: dataDir(), file }),
    ).rejects.toMatchObject({ code: 'not-empty' });
    expect(await contentOf(databaseUrl())).toEqual(before);
    const there = await place();
    await writeFile(join(there.dataDir, 'secrets-key'), `${randomBytes(32).toString('base64')}\n`);
    await expect(restoreBackup({ ...there, file })).rejects.toMatchObject({ code: 'other-key' });
  });

  it('that can’t be written says why, and leaves nothing behind', async () => {
    const request = { databaseUrl: databaseUrl(), dataDir: dataDir(), file: join(folder, 'none', 'x.zst') };
    await expect(writeBackup(request)).rejects.toThrow('ENOENT');
    await expect(
      writeBackup({ ...request, file: join(folder, 'y.zst'), recipient: 'age1nobody' }),
    ).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.startsWith('y'))).toEqual([]);
  });
});
