/** Makes the pictures of the installed application from one drawing: `node bin/client/make-icons.mjs`. Committed. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

const FOLDER = 'client/public/icons';
const CREST = 'M4 0h22a4 4 0 0 1 4 4v15a15 15 0 0 1-30 0V4a4 4 0 0 1 4-4z';
const HANDS = 'M15 8v8l5 4';

/** The crest with the hands of a clock; `part` of the picture is crest, the rest is room that a phone may cut off. */
const drawing = (size, ground, crest, hands, part) => `<body style="margin:0;background:${ground}">
  <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${15 - 17 / part} ${17 - 17 / part} ${34 / part} ${34 / part}">
    <path fill="${crest}" d="${CREST}"/>
    <path fill="none" stroke="${hands}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" d="${HANDS}"/>
  </svg>`;

const PICTURES = [
  ['icon-192', 192, 'transparent', '#0E5A54', '#fff', 0.92],
  ['icon-512', 512, 'transparent', '#0E5A54', '#fff', 0.92],
  ['maskable-512', 512, '#0E5A54', '#fff', '#0E5A54', 0.56],
  ['apple-touch-180', 180, '#0E5A54', '#fff', '#0E5A54', 0.62],
];

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, size, ...look] of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(drawing(size, ...look));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
