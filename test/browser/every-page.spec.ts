import { expect, test } from './test.js';
import { aTownAtWork, type Town } from './a-town-at-work.js';
import { EVERYBODY, open, openingsOf } from './every-address.js';
import { expectAccessible, expectAccessibleInDark, expectNoSidewaysScroll, logIn } from './kit.js';
import { ACCOUNTS } from './routes.js';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

let town: Town;
test.beforeAll(async ({ playwright, baseURL }) => void (town = await aTownAtWork(playwright, baseURL!)));

for (const who of EVERYBODY) {
  const openings = openingsOf(who);
  test(`every page of ${who} is accessible at 390 and 1280 px, in both schemes`, async ({ page }) => {
    test.setTimeout(240_000 + openings.length * 60_000);
    if (ACCOUNTS[who]) await logIn(page, ACCOUNTS[who]);
    for (const { route, address } of openings) {
      await test.step(address, async () => {
        await page.setViewportSize(sizes[0]!);
        await open(page, town, route, address);
        expect(await page.title()).not.toBe('');
        for (const viewport of sizes) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme: 'light' });
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
          await expectAccessibleInDark(page);
        }
      });
    }
  });
}

test('the portal speaks English beside Bulgarian', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/who/i);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
});
