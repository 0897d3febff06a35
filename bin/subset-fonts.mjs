/**
 * Cuts Sofia Sans down to what Bulgarian and English are written with: `npm run build:fonts`. The result is committed; the
 * rest of each font stays a file of its own, which a browser fetches when a page holds one of its letters (fonts.css). The
 * names bear the content, so that browsers keep the files for good; whatever links them is written anew.
 */
import console from 'node:console';
import { createHash } from 'node:crypto';
import { readFile, rm, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { URL } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(new URL('../client/package.json', import.meta.url));
const TO = new URL('../client/public/fonts/', import.meta.url);
const LINKED_FROM = ['../client/src/styles/fonts.css', '../client/src/index.html'].map(
  (path) => new URL(path, import.meta.url),
);

const CYRILLIC =
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯѝЍЭэЫыЁё№' + 'абвгдежзийклмнопрстуфхцчшщъьюя' + '\u0301\u0300';
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
const LATIN = ASCII + '\u00a0§©«°·»×–—‘’‚“”„•…‹›€−';

// What the pages ask for: Bulgarian forms, figures of one width, and what letters need to sit well.
const FEATURES = ['locl', 'tnum', 'lnum', 'kern', 'mark', 'mkmk', 'ccmp', 'rvrn'];

const FONTS = [
  { of: 'sofia-sans', weights: { min: 400, max: 800 } },
  { of: 'sofia-sans-condensed', weights: { min: 400, max: 700 } },
];

await rm(TO, { recursive: true, force: true });
await mkdir(TO);
for (const { of, weights } of FONTS)
  for (const [script, text] of [
    ['cyrillic', CYRILLIC],
    ['latin', LATIN],
  ]) {
    const whole = await readFile(
      require.resolve(`@fontsource-variable/${of}/files/${of}-${script}-wght-normal.woff2`),
    );
    const subset = await subsetFont(whole, text, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      variationAxes: { wght: weights },
    });
    const name = `${of}-${script}-${createHash('sha256').update(subset).digest('hex').slice(0, 8)}.woff2`;
    await writeFile(new URL(name, TO), subset);
    for (const file of LINKED_FROM) {
      const linked = await readFile(file, 'utf8');
      await writeFile(file, linked.replace(new RegExp(`${of}-${script}-\\w{8}\\.woff2`, 'g'), name));
    }
    console.log(`${of}-${script}: ${whole.length} → ${subset.length} bytes`);
  }
