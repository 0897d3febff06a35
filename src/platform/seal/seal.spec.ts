import { EntityManager } from '@mikro-orm/postgresql';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../../test/kit/app.js';
import { readConfig } from '../config.js';
import { Seal } from './seal.js';
import { keyInFile, makeKeyInFile } from './secrets-key.js';

describe('A sealed secret', () => {
  let product: TestApp;
  let em: EntityManager;
  const folders: string[] = [];
  beforeAll(async () => {
    product = await startApp();
    em = product.app.get(EntityManager).fork();
  });
  beforeEach(() => em.execute('delete from seal'));
  afterAll(async () => {
    await product.close();
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  const aFolder = async () => {
    folders.push(await mkdtemp(join(tmpdir(), 'seal-')));
    return folders.at(-1)!;
  };
  /** Another process with the same database. */
  const aProcess = (dataDir: string, secretsKey?: string) =>
    new Seal(em, { ...product.config, dataDir, secretsKey });

  it('is read again by every process that has the folder, and says nothing by itself', async () => {
    const dataDir = await aFolder();
    const sealed = await aProcess(dataDir).seal('тайна', 'video/jitsi/appSecret');
    expect(sealed).not.toContain(Buffer.from('тайна').toString('base64url').slice(0, 8));
    expect(await aProcess(dataDir).seal('тайна', 'video/jitsi/appSecret')).not.toBe(sealed);
    const other = aProcess(dataDir);
    await other.onModuleInit();
    expect(await other.open(sealed, 'video/jitsi/appSecret')).toBe('тайна');
  });

  it('keeps its key for its owner only', async () => {
    const dataDir = await aFolder();
    await aProcess(dataDir).seal('тайна', 'x');
    expect((await stat(join(dataDir, 'secrets-key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toEqual(['secrets-key']);
  });

  it('has one key, however many processes make it at once', async () => {
    const file = join(await aFolder(), 'not-yet-there', 'secrets-key');
    const keys = await Promise.all(Array.from({ length: 8 }, () => makeKeyInFile(file)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect((await keyInFile(file))!.equals(keys[0]!)).toBe(true);
  });

  it('does not open elsewhere, or once it was touched', async () => {
    const seal = aProcess(await aFolder());
    const sealed = await seal.seal('тайна', 'video/jitsi/appSecret');
    await expect(seal.open(sealed, 'video/bigbluebutton/secret')).rejects.toThrow('SECRETS_KEY');
    const touched = sealed.slice(0, 24) + (sealed[24] === 'A' ? 'B' : 'A') + sealed.slice(25);
    for (const bad of [touched, 'v1.', 'v2.abc', ''])
      await expect(seal.open(bad, 'video/jitsi/appSecret')).rejects.toThrow('SECRETS_KEY');
  });

  it('keeps a process with another key, or without any, from starting and from sealing', async () => {
    const key = randomBytes(32);
    const first = aProcess(await aFolder(), key.toString('base64'));
    await first.onModuleInit();
    await first.seal('тайна', 'x');
    const sameInHex = aProcess(await aFolder(), key.toString('hex'));
    await sameInHex.onModuleInit();
    const dataDir = await aFolder();
    await expect(aProcess(dataDir).onModuleInit()).rejects.toThrow(join(dataDir, 'secrets-key'));
    await expect(aProcess(dataDir).seal('друга', 'x')).rejects.toThrow('SECRETS_KEY');
    expect(await readdir(dataDir)).toEqual([]);
    const another = randomBytes(32).toString('base64');
    await expect(aProcess(dataDir, another).onModuleInit()).rejects.toThrow('delete from seal');
    await expect(aProcess(dataDir, another).seal('друга', 'x')).rejects.toThrow('SECRETS_KEY');
  });

  it('says which file is damaged', async () => {
    const dataDir = await aFolder();
    await writeFile(join(dataDir, 'secrets-key'), 'half a k');
    await expect(aProcess(dataDir).seal('тайна', 'x')).rejects.toThrow(
      `${join(dataDir, 'secrets-key')} does not hold`,
    );
  });

  it.each(['short', 'x'.repeat(64), randomBytes(31).toString('base64')])(
    'has no key like this: %s, and the error does not repeat it',
    (SECRETS_KEY) => {
      const read = () => readConfig({ SECRETS_KEY });
      expect(read).toThrow('SECRETS_KEY: must be 32 random bytes');
      expect(read).not.toThrow(SECRETS_KEY);
    },
  );
});
