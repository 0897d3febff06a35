import { type Browser, expect, type Page, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

async function windowOf(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(page, email);
  return page;
}

const bellOf = (page: Page) => page.getByRole('link', { name: /^Известия/ });
const numberIn = async (text: Promise<string | null>): Promise<number> =>
  Number(/\d+/.exec((await text) ?? '')?.[0] ?? 0);
const unread = (page: Page) => numberIn(bellOf(page).getAttribute('title'));
/** What the server says of them, which a page hears a moment later. */
const numbersOf = async (page: Page) =>
  (await page.request.get('/api/v1/me/notifications/numbers')).json() as Promise<{
    unread: number;
    office: { requestsWaiting: number };
  }>;
const aloud = (page: Page) => page.locator('app-bell').getByRole('status');

/** A citizen asks for the first free time of the architect. @returns the topic, by which it is known again */
async function requestOf(page: Page): Promise<string> {
  const call = async (path: string, data?: object) => {
    const answer = data
      ? await page.request.post(`/api/v1${path}`, { data })
      : await page.request.get(`/api/v1${path}`);
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const { items } = await call('/schedules?limit=200');
  const { id } = items.find(({ title }: { title: string }) => title === 'Главен архитект');
  const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  const { slots } = await call(`/schedules/${id}/slots?from=${day(0)}&to=${day(80)}`);
  const topic = `Скица на имот ${Date.now()}`;
  const [{ start, modes }] = slots;
  await call('/meetings', { scheduleId: id, start, mode: modes[0], topic });
  return topic;
}

test('an official hears of a request while the office is open, and its citizen of the approval', async ({
  browser,
}) => {
  const office = await windowOf(browser, 'architect@rozovets.example');
  await office.goto('/office/requests');
  await settled(office);
  const rail = office.getByRole('navigation', { name: 'Работно място' });
  const requests = rail.getByRole('link', { name: /^Заявки/ });
  const waiting = () =>
    numberIn(
      requests
        .locator('.n')
        .textContent({ timeout: 1_000 })
        .catch(() => null),
    );
  const { unread: unreadBefore, office: officeBefore } = await numbersOf(office);
  await expect.poll(waiting).toBe(officeBefore.requestsWaiting);
  let loads = 0;
  office.on('load', () => loads++);

  const portal = await windowOf(browser, 'georgi@citizens.example');
  await portal.goto('/my/meetings');
  await settled(portal);
  const { unread: herBefore } = await numbersOf(portal);
  const topic = await requestOf(portal);

  // The count in the rail, the row in the list and the bell, none of them by a reload.
  await expect.poll(waiting).toBe(officeBefore.requestsWaiting + 1);
  await expect(office.getByRole('listitem').filter({ hasText: topic })).toBeVisible();
  await expect.poll(() => unread(office)).toBe(unreadBefore + 1);
  await expect(aloud(office)).toContainText('Ново известие: Нова заявка');
  expect(loads).toBe(0);
  await expectAccessible(office);

  await bellOf(office).focus();
  await office.keyboard.press('Enter');
  await expect(office.getByRole('heading', { level: 1, name: 'Известия' })).toBeFocused();
  await settled(office);
  const first = office.locator('app-notification-list').getByRole('listitem').first();
  await expect(first).toContainText('Непрочетено:');
  await expectAccessible(office);
  await first.getByRole('link').click();
  await expect(office).toHaveURL(/\/office\/requests\?meeting=/);
  await expect(office.getByText(topic).last()).toBeVisible();
  await expect.poll(() => unread(office)).toBe(unreadBefore);

  await office.keyboard.press('a');
  // The receipt and the approval.
  await expect.poll(() => unread(portal), { timeout: 20_000 }).toBe(herBefore + 2);
  await expect(aloud(portal)).toContainText('Ново известие: Срещата ви е одобрена');
  await bellOf(portal).click();
  await settled(portal);
  for (const width of [390, 1280]) {
    await portal.setViewportSize({ width, height: 900 });
    await expectAccessible(portal);
    await expectNoSidewaysScroll(portal);
  }
  await portal
    .getByRole('link', { name: /Срещата ви е одобрена/ })
    .first()
    .click();
  await expect(portal).toHaveURL(/\/meetings\//);
  await expect(portal.getByText('Одобрена').first()).toBeVisible();

  // What is left is read at once, in every window.
  const second = await portal.context().newPage();
  await second.goto('/notifications');
  await settled(second);
  await second.getByRole('button', { name: 'Отбележете всички като прочетени' }).click();
  await expect(bellOf(second)).toHaveAccessibleName('Известия');
  await expect(bellOf(portal)).toHaveAccessibleName('Известия');
});

test('a meeting that is open shows its approval by itself', async ({ browser }) => {
  const portal = await windowOf(browser, 'zhivko@citizens.example');
  const topic = await requestOf(portal);
  await portal.goto('/my/meetings');
  await portal.getByRole('link').filter({ hasText: topic }).click();
  await expect(portal).toHaveURL(/\/meetings\//);
  await settled(portal);
  await expect(portal.getByText('Чака одобрение').first()).toBeVisible();
  const id = new URL(portal.url()).pathname.split('/').at(-1);
  const office = await windowOf(browser, 'architect@rozovets.example');
  const approved = await office.request.post(`/api/v1/office/meetings/${id}/approve`, { data: {} });
  expect(approved.ok(), await approved.text()).toBe(true);
  await expect(portal.getByText('Одобрена').first()).toBeVisible();
});

test('whoever logs out in one window hears nothing more in the others', async ({ browser }) => {
  const one = await windowOf(browser, 'yulia@citizens.example');
  const other = await one.context().newPage();
  await other.goto('/');
  await settled(other);
  await expect(bellOf(other)).toBeVisible();
  await one.getByRole('button', { name: 'Изход' }).click();
  await expect(bellOf(other)).toHaveCount(0);
  await expect(other.getByRole('link', { name: 'Вход' })).toBeVisible();
});

test('without a stream the pages go on, and come back to it', async ({ browser }) => {
  const office = await windowOf(browser, 'architect@rozovets.example');
  await office.route('**/me/notifications/stream', (route) => route.abort());
  await office.goto('/office/notifications');
  await settled(office);
  await expectAccessible(office);
  const { unread: before } = await numbersOf(office);
  await office.unroute('**/me/notifications/stream');
  const portal = await windowOf(browser, 'georgi@citizens.example');
  await requestOf(portal);
  await expect.poll(() => unread(office), { timeout: 30_000 }).toBeGreaterThan(before);
});
