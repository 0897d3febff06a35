import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Always needed; the scripts come from whoever put them together. */
const ALWAYS =
  /^(styles-.*\.css|(media|fonts)\/.*\.woff2|favicon\.svg|manifest\.webmanifest|scheme\.js|icons\/.*\.png)$/;

/**
 * Writes `client/src/service-worker.ts` as `/sw.js`, with the files that it keeps and their version: another content of
 * any of them makes another worker, and by that a new version for the browser.
 * @param scripts names of the scripts without which the kept pages do not run
 */
export async function writeServiceWorker(folder, scripts) {
  const others = (await readdir(folder, { recursive: true })).filter((name) => ALWAYS.test(name));
  const names = [...scripts, ...others].sort();
  const hash = createHash('sha256');
  for (const name of ['index.html', ...names]) hash.update(name).update(await readFile(join(folder, name)));
  const version = hash.digest('base64url').slice(0, 12);
  await build({
    entryPoints: ['client/src/service-worker.ts'],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { SHELL: JSON.stringify({ version, files: ['/', ...names.map((name) => `/${name}`)] }) },
  });
}
