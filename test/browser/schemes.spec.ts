import Color from 'colorjs.io';
import { expect, test, type Page } from './test.js';
import { expectAccessibleColours, expectNoSidewaysScroll, logIn, settled } from './kit.js';

/** Words on what, and edges on what: every pair of `tokens.css` that a page may show. */
const WORDS = {
  ink: ['paper', 'surface', 'soft', 'wait-tint', 'ok-tint', 'no-tint', 'info-tint'],
  muted: ['paper', 'surface', 'soft'],
  primary: ['paper', 'surface', 'soft'],
  'on-primary': ['primary'],
  wait: ['paper', 'surface', 'wait-tint'],
  ok: ['paper', 'surface', 'ok-tint'],
  no: ['paper', 'surface', 'no-tint'],
  info: ['paper', 'surface', 'info-tint'],
  paper: ['ink'],
  'on-rail': ['rail'],
  'on-rail-count': ['rail-count'],
  'on-stage': ['stage'],
};
const EDGES = { line: ['paper', 'surface'], focus: ['paper', 'surface', 'soft'], 'rail-count': ['rail'] };

type Pairs = Record<string, string[]>;
const pairsOf = (table: Pairs) =>
  Object.entries(table).flatMap(([on, all]) => all.map((of) => [on, of] as const));

/** The pairs that fail, each with what it has: as the browser itself works the colours out. */
async function below(page: Page, least: number, table: Pairs): Promise<string[]> {
  const pairs = pairsOf(table);
  const shown = await page.evaluate(
    (all) => {
      const probe = document.body.appendChild(document.createElement('i'));
      const colours = all.map((pair) =>
        pair.map((token) => {
          probe.style.color = `var(--${token})`;
          return getComputedStyle(probe).color;
        }),
      );
      probe.remove();
      return colours;
    },
    pairs as unknown as string[][],
  );
  return shown.flatMap(([on, of], at) => {
    const contrast = new Color(on!).contrast(of!, 'WCAG21');
    return contrast < least ? [`${pairs[at]!.join(' on ')}: ${contrast.toFixed(2)}`] : [];
  });
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('every pair of colours is easy to tell apart, in both schemes and with more contrast', async ({
  page,
}) => {
  await page.goto('/');
  await settled(page);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const contrast of ['no-preference', 'more'] as const)
      await test.step(`${colorScheme}, contrast ${contrast}`, async () => {
        await page.emulateMedia({ colorScheme, contrast });
        const more = contrast === 'more';
        expect(await below(page, more ? 7 : 4.5, WORDS)).toEqual([]);
        expect(await below(page, more ? 4.5 : 3, EDGES)).toEqual([]);
      });
});

test('a reader chooses the scheme, and it is there before anything is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await settled(page);
  const light = await background(page);
  await page.getByLabel('Изглед').selectOption('тъмен');
  const dark = await background(page);
  expect(dark).not.toBe(light);

  // Without the script of the pages: what is seen first has the right colours already.
  await page.route(/main-.*\.js/, (route) => route.abort());
  await page.reload();
  expect(await background(page)).toBe(dark);
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await page.unroute(/main-.*\.js/);

  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Изглед')).toHaveValue('dark');
  await page.getByLabel('Изглед').selectOption('контрастен');
  expect(await below(page, 7, WORDS)).toEqual([]);
  await page.getByLabel('Изглед').selectOption('автоматичен');
  expect(await background(page)).toBe(light);
});

/** What tells the chosen from the others where the system has taken all colours away. */
const looks = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(element);
      return { backgroundColor, edge: `${borderTopWidth} ${borderTopStyle}` };
    });

test('in forced colours buttons and words of state have edges, and what is chosen is seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await settled(page);
  const way = (which: string) => looks(page, `.ways ${which} + span`);
  expect((await way('input:checked')).backgroundColor).not.toBe(
    (await way('input:not(:checked)')).backgroundColor,
  );
  await page.locator('.who a').first().click();
  await settled(page);
  const chosen = await looks(page, '[role="gridcell"][aria-selected="true"] > button');
  expect(chosen.backgroundColor).not.toBe((await looks(page, '.day:not(.on)')).backgroundColor);
  expect((await looks(page, '.btn')).edge).toMatch(/^[1-9].*solid$/);
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/requests');
  await settled(page);
  expect((await looks(page, 'ui-tone-word')).edge).toMatch(/^[1-9].*solid$/);
  const place = await looks(page, '.rail a[aria-current="page"]');
  expect(place.backgroundColor).not.toBe((await looks(page, '.rail a:not([aria-current])')).backgroundColor);
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(ring).toBe('solid');
});

test('with more contrast the pages of both front doors keep their form', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  for (const path of ['/office/requests', '/'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      await page.goto(path);
      await settled(page);
      await expectAccessibleColours(page);
      await expectNoSidewaysScroll(page);
    }
});
