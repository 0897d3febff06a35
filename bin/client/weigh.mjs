/**
 * The budget of the first pages: all JavaScript that a phone fetches before the start page or a schedule can be used,
 * with the words of one language, as it goes over the wire (brotli). Read from the built files themselves.
 */
import console from 'node:console';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { brotli } from './compress.mjs';

const MOST_BYTES = 120_000;

export async function weigh(folder) {
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const names = [...index.matchAll(/<(?:script src|link rel="modulepreload" href)="([^"]+\.js)"/g)].map(
    ([, name]) => name,
  );
  const words = (await readdir(folder)).filter((name) => /^words-(bg|en)-.{8}\.js$/.test(name));
  if (names.length < 2 || words.length !== 2)
    throw new Error(`${folder} is not as its build leaves it: ${[...names, ...words].join(', ')}`);

  const byLanguage = await Promise.all(words.map((ofLanguage) => weights(folder, [...names, ofLanguage])));
  const heaviest = byLanguage.reduce((one, other) => (sum(one) > sum(other) ? one : other));
  console.log(`JavaScript of the first pages: ${sum(heaviest)} bytes in brotli, at most ${MOST_BYTES}`);
  if (sum(heaviest) <= MOST_BYTES) return;
  for (const [name, bytes] of heaviest) console.error(`${String(bytes).padStart(8)}  ${name}`);
  throw new Error(`the first pages weigh ${sum(heaviest)} bytes: load later what they do not show`);
}

/** Each script and what it imports at once, by name. */
async function weights(folder, names, found = new Map()) {
  for (const name of names) {
    if (found.has(name)) continue;
    const code = await readFile(join(folder, name));
    found.set(name, (await brotli(code)).length);
    const imported = [...code.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)];
    await weights(
      folder,
      imported.map(([, path]) => path),
      found,
    );
  }
  return found;
}

const sum = (found) => [...found.values()].reduce((all, bytes) => all + bytes, 0);

if (import.meta.url === pathToFileURL(process.argv[1]).href) await weigh('dist/client');
