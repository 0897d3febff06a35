import { expect, type Page, type Route, test } from './test.js';
import { settled } from './kit.js';

const EVERYWHERE = ['/public/administration', '/auth/session'];

/** Opens a page whose script is held back until all these calls are on their way: were they the script's, none would come. */
async function expectAskedForAhead(page: Page, path: string, calls: string[]): Promise<void> {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    const [, call] = request.url().split('/api/v1');
    if (call) asked.push(call);
  });
  const hold = async (route: Route): Promise<void> => {
    await expect.poll(() => [...asked].sort()).toEqual([...calls].sort());
    await route.continue();
  };
  await page.route(/\/main-.*\.js$/, hold, { times: 1 });
  await page.goto(path);
  await settled(page);
  await expect(page.locator('main li, main input[type=radio]').first()).toBeAttached();
  await page.waitForLoadState('networkidle');
  expect([...asked].sort(), 'each is asked for once').toEqual([...calls].sort());
  expect(complaints).toEqual([]);
}

/** The days that a schedule's page shows, as in `free-times.ts`. */
function soon(): string {
  const day = (after: number) =>
    new Date(Date.now() + after * 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Sofia' });
  return `from=${day(0)}&to=${day(91)}`;
}

test('what the start page shows is asked for before its script is there', async ({ page }) => {
  await expectAskedForAhead(page, '/', [...EVERYWHERE, '/groups', '/schedules?limit=200']);
});

test('so are the free times of a schedule, in the language of the reader', async ({ page, request }) => {
  const { items } = (await (await request.get('/api/v1/schedules?q=архитект')).json()) as {
    items: { id: string }[];
  };
  const path = `/schedules/${items[0]!.id}`;
  const calls = [...EVERYWHERE, path, `${path}/slots?${soon()}`];
  await expectAskedForAhead(page, path, calls);

  await page.getByRole('button', { name: /English|EN/ }).click();
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible();
  const english = page.waitForRequest((one) => one.url().includes('/slots'));
  await page.reload();
  expect((await english).headers()['accept-language']).toBe('en');
  await settled(page);
  await expect(page.getByText(/Free|free/).first()).toBeVisible();
});

test('a call that fails ahead is made again by the page', async ({ page }) => {
  let refusals = 0;
  await page.route('**/api/v1/groups', (route) =>
    refusals++ === 0 ? route.abort('connectionreset') : route.continue(),
  );
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('link', { name: /^Кмет / })).toBeVisible();
  expect(refusals).toBe(2);
});
