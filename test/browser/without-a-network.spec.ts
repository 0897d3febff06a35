import { expect, type Page, test } from './test.js';
import { expectAccessible, logIn, settled } from './kit.js';

/** The worker has its files and this page: from now on the pages open without a network. */
async function ready(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate<string>(`navigator.serviceWorker.ready.then(({ active }) => active.state)`), {
      timeout: 60_000,
    })
    .toBe('activated');
  // A page that was under way at the moment when the worker took over is the worker's from the next visit on.
  if (await page.evaluate<boolean>(`navigator.serviceWorker.controller === null`)) await page.reload();
  await expect.poll(() => page.evaluate<boolean>(`navigator.serviceWorker.controller !== null`)).toBe(true);
  await settled(page);
}

const kept = (page: Page) =>
  page.evaluate<string[]>(`Object.keys(localStorage).filter((key) => key.startsWith('kept:'))`);

test('the day’s list stays readable for the staff, and goes with the log-out', async ({ page, context }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office');
  await settled(page);
  const names = page.locator('.hours .row-link');
  await expect(page.locator('.counts')).toBeAttached();
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  await ready(page);
  const before = await names.allInnerTexts();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Днес');
  await expect(page.getByText(/^Без връзка: списъкът е от \d{1,2}:\d\d/)).toBeVisible();
  expect(await names.allInnerTexts()).toEqual(before);
  await expectAccessible(page);

  await context.setOffline(false);
  await page.reload();
  await settled(page);
  await expect(page.getByText(/^Без връзка/)).toHaveCount(0);
  expect(await kept(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Изход' }).click();
  await expect(page).toHaveURL(/\/login/);
  expect(await kept(page)).toEqual([]);
  await context.setOffline(true);
  await page.goto('/office');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Днес');
});

test('what is sent without a network was not sent, says so, and stays typed', async ({ page, context }) => {
  await page.goto('/login');
  await settled(page);
  await page.getByLabel('Имейл').fill('maria@citizens.example');
  await page.getByLabel('Парола').fill('нещо дълго и вярно');
  await context.setOffline(true);
  await expect(page.getByText('Няма връзка с интернет. Това, което вече виждате, остава.')).toBeVisible();
  await page.getByRole('button', { name: 'Влезте' }).click();
  await expect(page.getByText(/това не беше изпратено/)).toBeVisible();
  await expect(page.getByLabel('Имейл')).toHaveValue('maria@citizens.example');
  await expect(page.getByLabel('Парола')).toHaveValue('нещо дълго и вярно');
});

test('the portal opens without a network and says calmly what is missing', async ({ page, context }) => {
  await page.goto('/');
  await ready(page);
  await context.setOffline(true);
  await page.goto('/');
  await expect(page.getByText('Няма връзка с интернет. Това, което вече виждате, остава.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Опитайте отново' })).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('link', { name: /^Кмет / })).toBeVisible();
  await expect(page.getByText('Няма връзка с интернет.')).toHaveCount(0);
});

test('the worker leaves the API and what is not a page to the network', async ({ page, request }) => {
  await page.goto('/');
  await ready(page);
  await page.reload();
  await settled(page);
  for (const path of ['/api/v1/groups', '/health/live', '/embed.js']) {
    const seen = page.waitForResponse((answer) => answer.url().endsWith(path));
    await page.evaluate(`fetch('${path}')`);
    expect([path, (await seen).fromServiceWorker()]).toEqual([path, false]);
  }
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string }[];
  };
  for (const { src } of manifest.icons) expect((await request.get(src)).ok(), src).toBe(true);
});
