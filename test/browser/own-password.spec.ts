import type { Page } from '@playwright/test';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { expectAccessible, expectNoSidewaysScroll, logIn } from './kit.js';
import { expect, test } from './test.js';

const CLERK = 'kabinet@rozovets.example';
const NEW = 'още по-тайна дума';

async function change(page: Page, old: string, fresh: string): Promise<void> {
  const mine = page.getByRole('region', { name: 'Парола', exact: true });
  const form = mine.getByLabel('Сегашната ви парола');
  if (!(await form.isVisible())) await mine.getByRole('button', { name: 'Сменете паролата' }).click();
  await form.fill(old);
  await mine.getByLabel('Новата парола').fill(fresh);
  await mine.getByRole('button', { name: 'Сменете паролата' }).click();
}

test('a clerk changes the password, and back', async ({ page }) => {
  await logIn(page, CLERK);
  await page.goto('/office/account');
  await change(page, 'сгрешена парола', NEW);
  await expect(page.getByText('Паролата не е вярна.')).toBeVisible();
  await change(page, PASSWORD, 'къса');
  await expect(page.getByLabel('Новата парола')).toHaveAttribute('aria-invalid', 'true');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.screenshot({ path: test.info().outputPath('password.png'), fullPage: true });
  await change(page, PASSWORD, NEW);
  await expect(page.getByText('Паролата е сменена.')).toBeVisible();
  await change(page, NEW, PASSWORD);
  await expect(page.getByText('Паролата е сменена.')).toBeVisible();
});
