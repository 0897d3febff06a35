import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes `client/src/first-view.ts` as a script under the hash of its content.
 * @param words the script with the words of the first pages, by language
 * @returns its name
 */
export async function writeFirstView(folder, words) {
  const { outputFiles } = await build({
    entryPoints: ['client/src/first-view.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { WORDS: JSON.stringify(words) },
  });
  const [{ contents }] = outputFiles;
  const hash = createHash('sha256').update(contents).digest('base64url').slice(0, 8);
  const name = `first-view-${hash}.js`;
  await writeFile(join(folder, name), contents);
  return name;
}
