import { expect, type Page, test } from '@playwright/test';
import { aTownAtWork, type Town } from './a-town-at-work.js';
import { expectAccessible, expectAccessibleInDark, expectNoSidewaysScroll, logIn, settled } from './kit.js';
import { ACCOUNTS, ROUTES, type Who } from './routes.js';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

let town: Town;
test.beforeAll(async ({ playwright, baseURL }) => void (town = await aTownAtWork(playwright, baseURL!)));

/** Pages that are reached only by way of others: a time is chosen, what it is about is written. */
const before: Record<string, (page: Page) => Promise<void>> = {
  'schedules/:id/about': chooseTime,
  'schedules/:id/check': async (page) => {
    await chooseTime(page);
    await page.getByLabel('Тема').fill('Забавена преписка');
    await page.getByRole('button', { name: 'Продължете' }).click();
    await expect(page).toHaveURL(/\/check$/);
  },
};

async function chooseTime(page: Page): Promise<void> {
  await page.goto(`/schedules/${town.schedule}`);
  await settled(page);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page).toHaveURL(/\/about$/);
}

const inTown = (address: string): string =>
  address.replace(/\{(\w+)\}/g, (_, name: keyof Town) => town[name] ?? expect(name).toBe('known'));

for (const who of Object.keys(ROUTES) as Who[]) {
  const openings = Object.entries(ROUTES[who]).flatMap(([route, addresses]) =>
    addresses.map((address) => ({ route, address })),
  );
  test(`every page of ${who} is accessible at 390 and 1280 px, in both schemes`, async ({ page }) => {
    test.setTimeout(240_000 + openings.length * 60_000);
    if (ACCOUNTS[who]) await logIn(page, ACCOUNTS[who]);
    for (const { route, address } of openings) {
      await test.step(address, async () => {
        await page.setViewportSize(sizes[0]!);
        await before[route]?.(page);
        await page.goto(inTown(address));
        await settled(page);
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
