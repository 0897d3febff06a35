import { expect, type Page, type Route, test } from './test.js';
import { aTownAtWork, type Town } from './a-town-at-work.js';
import { asMember, inTown } from './every-address.js';
import { expectAccessible, settled } from './kit.js';
import { ROUTES, type Who } from './routes.js';

let town: Town;
test.beforeAll(async ({ playwright, baseURL }) => void (town = await aTownAtWork(playwright, baseURL!)));

/** Pages of the portal that show nothing of their own until the server has answered, and the call that each waits for. */
const WAITING: Partial<Record<Who, Record<string, RegExp>>> = {
  visitor: {
    '/': /\/schedules\?/,
    '/timetable': /\/public\/timetable/,
    '/schedules/{schedule}': /\/slots\?/,
  },
  citizen: {
    '/my': /\/me\/meetings/,
    '/my/meetings?when=past': /\/me\/meetings/,
    '/my/account': /\/me$/,
    '/notifications': /\/me\/notifications/,
    '/meetings/{meeting}': /\/meetings\/[\w-]{36}$/,
    '/meetings/{meeting}/move': /\/slots\?/,
  },
};

const refuse = (route: Route): Promise<void> =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    json: {
      type: 'about:blank',
      title: 'Претоварени сме',
      status: 503,
      code: 'overloaded',
      detail: 'Опитайте след малко.',
    },
  });
const cut = (route: Route): Promise<void> => route.abort('connectionfailed');

const again = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Опитайте отново' }).first();

for (const [who, pages] of Object.entries(WAITING)) {
  test(`every page of ${who} says in words that no answer came, and shows it once it does`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + Object.keys(pages).length * 30_000);
    await asMember(page, who as Who);
    for (const [address, call] of Object.entries(pages)) {
      await test.step(address, async () => {
        await page.route(call, refuse);
        await page.goto(inTown(address, town));
        await expect(again(page), `${address}: refused`).toBeVisible();
        await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
        await expectAccessible(page);

        // Cut off this time: the wait ends too, and one can try again.
        await page.unroute(call);
        await page.route(call, cut);
        await again(page).click();
        await expect(page.getByText(/Няма връзка|не отговаря/).first(), `${address}: cut off`).toBeVisible();

        // An answer that is long in coming is waited for, and the page says so.
        await page.unroute(call);
        let answer = (): void => undefined;
        const asked = new Promise<void>((let_) => (answer = let_));
        await page.route(call, async (route) => {
          await asked;
          await route.continue();
        });
        await again(page).click();
        await expect(page.getByRole('main'), `${address}: slow`).toHaveAttribute('aria-busy', 'true');
        answer();
        await settled(page);
        await expect(again(page), `${address}: answered`).toHaveCount(0);
        await page.unroute(call);
      });
    }
  });
}

/** Forms and pages whose words are the client's own: they ask the server for nothing before the first paint. */
const ASKS_NOTHING = ['office/**', 'office/schedules/new'];

test('every page of the office says in words that no answer came, and shows it once it does', async ({
  page,
}) => {
  const routes = Object.entries(ROUTES.administrator).filter(([route]) => !ASKS_NOTHING.includes(route));
  test.setTimeout(60_000 + routes.length * 20_000);
  await asMember(page, 'administrator');
  for (const [route, [address]] of routes) {
    await test.step(route, async () => {
      await page.route(/\/api\/v1\/(office|me|hosts|groups|schedules)\b/, refuse);
      await page.goto(inTown(address!, town));
      await expect.soft(again(page), `${address}: refused`).toBeVisible();
      await expect.soft(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
      await expectAccessible(page);
      await page.unrouteAll();
      await tryAll(page, address!);
      await settled(page);
    });
  }
});

/** A page of several parts may offer it in each. */
async function tryAll(page: Page, address: string): Promise<void> {
  const left = page.getByRole('main').getByRole('button', { name: 'Опитайте отново' });
  await expect
    .soft(async () => {
      if (await left.count()) await left.first().click({ timeout: 1_000 });
      await expect(left).toHaveCount(0, { timeout: 1_500 });
    }, `${address}: answered`)
    .toPass({ timeout: 15_000 });
}
