import { expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

test('an administrator says when the day’s list goes out, and what has waited too long', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  const form = page.getByRole('region', { name: 'Писма всяка сутрин' });
  const at = form.getByLabel('В колко часа тръгва списъкът');
  const hours = form.getByLabel('След колко часа една заявка чака твърде дълго');
  const save = form.getByRole('button', { name: 'Запишете' });
  await expect(at).toHaveValue('07:00');
  await expect(hours).toHaveValue('48');

  await at.fill('7 и нещо');
  await hours.fill('0');
  await save.click();
  await expect(form.getByText('Посочете час от 00:00 до 23:59').last()).toBeVisible();
  await expect(form.getByText('Въведете цяло число от 1 до 720.').last()).toBeVisible();

  await at.fill('7.30');
  await hours.fill('');
  await save.click();
  await expect(form.getByRole('status')).toHaveText('Записано.');
  await page.reload();
  await settled(page);
  await expect(at).toHaveValue('07:30');
  await expect(hours).toHaveValue('');

  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await at.fill('7');
  await hours.fill('48');
  await save.click();
  await expect(form.getByRole('status')).toHaveText('Записано.');
});

test('a clerk sees which requests have waited too long, also without colours', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/requests');
  await settled(page);
  const waiting = page.getByRole('link', { name: /чака \d+/ });
  const tooLong = waiting.filter({ hasText: 'твърде дълго' });
  await expect(tooLong.filter({ hasText: /чака 2 дни/ })).toHaveCount(1);
  expect(await tooLong.count()).toBeLessThan(await waiting.count());
});

test('a member of staff declines the list of the morning for themselves', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await logIn(page, 'kabinet@rozovets.example');
  await page.goto('/office/notifications');
  await settled(page);
  const dayList = page.getByLabel('Списъкът със срещите за деня');
  const waiting = page.getByLabel('Заявките, които чакат твърде дълго');
  await expect(dayList).toBeChecked();
  await dayList.uncheck();
  await expect(page.getByText('Записано.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.reload();
  await settled(page);
  await expect(waiting).toBeChecked();
  await expect(dayList).not.toBeChecked();
  await dayList.check();
  await expect(page.getByText('Записано.')).toBeVisible();
});
