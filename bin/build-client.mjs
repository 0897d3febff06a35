/**
 * Makes the client as it is served, in `dist/client`: the Angular build, its first pages put into one script, what they
 * need asked for before they run, all of it weighed and compressed. `npm run build:client`.
 */
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { compress } from './client/compress.mjs';
import { gatherFirstPages } from './client/gather-first-pages.mjs';
import { writeFirstView } from './client/write-first-view.mjs';
import { writeServiceWorker } from './client/write-service-worker.mjs';
import { weigh } from './client/weigh.mjs';

const FOLDER = 'dist/client';
const STATS = join(FOLDER, 'browser-stats.json');

const { status } = spawnSync('npx', ['ng', 'build', '--stats-json'], {
  cwd: 'client',
  stdio: 'inherit',
  // The chunks are put together below, once.
  env: { ...process.env, NG_BUILD_OPTIMIZE_CHUNKS: 'false' },
});
if (status !== 0) process.exit(1);
const stats = JSON.parse(await readFile(STATS, 'utf8'));
await rm(STATS);

const { main, imported, words, offline } = await gatherFirstPages(FOLDER, stats);
const firstView = await writeFirstView(FOLDER, words);

const index = join(FOLDER, 'index.html');
const page = (await readFile(index, 'utf8'))
  .replace(/<link rel="modulepreload"[^>]*>/g, '')
  .replace(/<script src="main-[^>]*><\/script>/, '')
  // What asks for the data is the smallest and comes first.
  .replace(
    '</head>',
    `<script src="${firstView}" async></script><script src="${main}" type="module"></script>` +
      `${imported.map((name) => `<link rel="modulepreload" href="${name}">`).join('')}</head>`,
  );
await writeFile(index, page);
await writeServiceWorker(FOLDER, [...new Set([main, ...imported, ...offline, firstView])]);

await weigh(FOLDER);
await compress(FOLDER);
