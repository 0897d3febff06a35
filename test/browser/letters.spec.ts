import { expect, test, type Page } from './test.js';
import { logIn, settled } from './kit.js';

/** How wide a text is in the fonts of the page, in px. */
const width = (page: Page, text: string, lang: string, style = '') =>
  page.evaluate(
    ([words, language, css]) => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.lang = language!;
      probe.style.cssText = `position:absolute;white-space:pre;font-size:100px;${css}`;
      probe.textContent = words!;
      const wide = probe.getBoundingClientRect().width;
      probe.remove();
      return wide;
    },
    [text, lang, style],
  );

test('the letters are small files: Bulgarian forms, figures of one width, every weight', async ({ page }) => {
  const fetched: string[] = [];
  page.on('response', (answer) => {
    if (/woff2/.test(answer.url()) && answer.ok()) fetched.push(new URL(answer.url()).pathname);
  });
  await page.goto('/');
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  expect([...new Set(fetched)].sort()).toEqual([
    expect.stringMatching(/^\/fonts\/sofia-sans-cyrillic-\w{8}\.woff2$/),
    expect.stringMatching(/^\/fonts\/sofia-sans-latin-\w{8}\.woff2$/),
  ]);
  expect(await width(page, 'вгджзийклптцшщю', 'bg')).not.toBe(await width(page, 'вгджзийклптцшщю', 'ru'));
  const tabular = 'font-variant-numeric:tabular-nums';
  expect(await width(page, '11:11', 'bg', tabular)).toBe(await width(page, '00:00', 'bg', tabular));
  expect(await width(page, '11:11', 'bg')).not.toBe(await width(page, '00:00', 'bg'));
  expect(await width(page, 'Приемно', 'bg', 'font-weight:750')).toBeGreaterThan(
    await width(page, 'Приемно', 'bg', 'font-weight:400'),
  );

  // Narrow letters are fetched where a dense table stands, and nowhere else.
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/meetings');
  await settled(page);
  await expect.poll(() => fetched.some((path) => path.includes('sofia-sans-condensed-cyrillic'))).toBe(true);
});
