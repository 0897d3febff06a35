import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const BYTES = 32;

/** 32 bytes as `openssl rand -base64 32` or `-hex 32` writes them; null for anything else. */
export function keyFrom(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return key.length === BYTES ? key : null;
}

/** The key that a file holds; null where there is no such file. */
export async function keyInFile(file: string): Promise<Buffer | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = keyFrom(text.trim());
  if (!key)
    throw new Error(`${file} does not hold a key of ${BYTES} bytes in base64: put back the right one`);
  return key;
}

/** Writes a new key, for its owner only. Of several processes that do so at once one wins, and all read that one's. */
export async function makeKeyInFile(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // Whole or not at all, and never over another one.
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft);
  }
  return (await keyInFile(file))!;
}
