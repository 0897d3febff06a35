import { expect, test } from './test.js';
import { PASSWORD } from '../../src/seed/demo-town.js';
import {
  expectAccessible,
  expectAccessibleMail,
  expectNoSidewaysScroll,
  logIn,
  mailTo,
  settled,
} from './kit.js';

const ADMIN = 'admin@rozovets.example';
const CITIZEN = 'maria@citizens.example';

test('an administrator changes the words of a message', async ({ page, playwright, baseURL }) => {
  await logIn(page, ADMIN);
  await page.goto('/office/settings');
  await settled(page);
  await page.getByRole('link', { name: 'Вижте и променете думите' }).click();
  await page.getByRole('link', { name: 'Получихме заявката ви' }).click();
  await settled(page);

  const heading = page.getByLabel('Заглавие', { exact: true });
  await heading.fill('Заявката е при нас за {{nothing}}');
  await expect(page.getByText('Ред 1: няма поле „nothing“ на това място.')).toBeVisible();
  await heading.fill('Заявката е при нас, ');
  await page.getByRole('button', { name: 'Вмъкнете {{administration}}' }).press('Enter');
  await expect(heading).toHaveValue('Заявката е при нас, {{administration}}');
  const mail = page.frameLocator('iframe');
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText(/^Заявката е при нас, \S+/);

  await page.getByRole('button', { name: 'Изпратете ми проба' }).click();
  await expect(page.getByRole('status').filter({ hasText: ADMIN })).toBeVisible();
  const tried = await mailTo(page.request, ADMIN, '[Проба]');
  expect(tried.text).toContain('Заявката е при нас, ');

  await page.getByRole('button', { name: 'Запишете' }).click();
  await expect(page.getByText('Записано. Следващото писмо е с тези думи.')).toBeVisible();

  const citizen = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL! },
  });
  await citizen.post('/api/v1/auth/login', { data: { email: CITIZEN, password: PASSWORD } });
  const { items } = await (await citizen.get('/api/v1/schedules?q=посредник')).json();
  const [from, to] = [2, 40].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const free = await (
    await citizen.get(`/api/v1/schedules/${items[0].id}/slots?from=${from}&to=${to}`)
  ).json();
  const { start, modes } = free.slots.at(-1);
  const asked = await citizen.post('/api/v1/meetings', {
    data: { scheduleId: items[0].id, start, mode: modes[0], topic: 'Думите на писмата' },
  });
  expect(asked.status()).toBe(201);
  const { id, reference } = await asked.json();
  const received = await mailTo(page.request, CITIZEN, reference);
  expect(received.text).toContain('Заявката е при нас, ');
  await citizen.post(`/api/v1/meetings/${id}/cancel`, { data: { reason: 'Вече не е нужно' } });

  await page.getByRole('button', { name: 'Върнете готовите думи' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Върнете готовите думи' }).click();
  await expect(heading).toHaveValue('Получихме заявката ви');
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText('Получихме заявката ви');

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Само текст' }).click();
  await expect(page.locator('pre')).toContainText('Получихме заявката ви');

  const changes = page.getByRole('region', { name: 'Промени досега' });
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await changes
    .getByText(/Борис Минев/)
    .last()
    .click();
  await expect(changes).toContainText('Заявката е при нас, {{administration}}');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await changes.getByRole('button', { name: /^Вземете тези думи отново/ }).click();
  await expect(heading).toHaveValue('Заявката е при нас, {{administration}}');
  await expect(page.getByText('Думите са в полетата и още не са записани.')).toBeVisible();

  // A mail program has no policy of ours.
  await page.goto('about:blank');
  await page.setContent(received.html);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessibleMail(page);
  }
});
