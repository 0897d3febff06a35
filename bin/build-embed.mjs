// Makes dist/embed/embed.js, the one script of a municipality's page, and refuses one that weighs too much.
import { build } from 'esbuild';
import console from 'node:console';
import { stat } from 'node:fs/promises';

const OUT = 'dist/embed/embed.js';
const MOST_BYTES = 30_000;

await build({
  entryPoints: ['embed/priemno-vreme.ts'],
  outfile: OUT,
  tsconfig: 'embed/tsconfig.json',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  banner: { js: '/* Priemno vreme: reception hours on any page. EUPL-1.2 */' },
});
const { size } = await stat(OUT);
if (size > MOST_BYTES) throw new Error(`${OUT} weighs ${size} bytes, more than ${MOST_BYTES}`);
console.log(`${OUT}: ${size} bytes`);
