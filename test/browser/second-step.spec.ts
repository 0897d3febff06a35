import { TOTP } from 'otpauth';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';
import type { Page } from '@playwright/test';

const CLERK = 'kabinet@rozovets.example';

const look = async (page: Page, name: string) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};

test('a clerk turns the second step on, logs in with it, and an administrator resets it', async ({
  page,
  browser,
}) => {
  // The administration demands it of everybody, so that the clerk is led to it.
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/account');
  const mine = page.getByRole('region', { name: 'Втора стъпка при вход' });
  await mine.getByLabel('Паролата ви').fill('сгрешена парола');
  await mine.getByRole('button', { name: 'Включете' }).click();
  await expect(mine.getByText('Паролата не е вярна.')).toBeVisible();
  const adminKey = await turnOn(page);
  await page.goto('/office/settings');
  const whom = page.getByLabel('От кого се изисква');
  await whom.selectOption('staff');
  await expect(page.getByText('Записано.')).toBeVisible();

  const context = await browser.newContext({ locale: 'bg-BG', timezoneId: 'Europe/Sofia' });
  const clerk = await context.newPage();
  await logIn(clerk, CLERK);
  await expect(clerk).toHaveURL(/\/office\/account$/);
  await expect(clerk.getByText('Администрацията изисква втора стъпка.')).toBeVisible();
  const key = await turnOn(clerk);
  await clerk.goto('/office/calendar');
  await settled(clerk);
  await expect(clerk).toHaveURL(/\/office\/calendar/);
  await context.close();

  const again = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await again.goto('/login');
  await again.getByLabel('Имейл').fill(CLERK);
  await again.getByLabel('Парола').fill(PASSWORD);
  await again.getByRole('button', { name: 'Влезте', exact: true }).click();
  const code = again.getByLabel('Код от приложението за вход');
  await expect(code).toBeFocused();
  await expect(again.getByLabel('Парола')).toBeHidden();
  await expect(code).not.toHaveAttribute('aria-invalid', 'true');
  await look(again, 'code');
  await code.fill('000000');
  await again.getByRole('button', { name: 'Влезте', exact: true }).click();
  await expect(again.getByText('Кодът не е верен или вече е използван.').first()).toBeVisible();
  await code.fill(new TOTP({ secret: key }).generate({ timestamp: Date.now() + 30_000 }));
  await again.keyboard.press('Enter');
  await expect(again).toHaveURL(/\/office/);
  await again.context().close();

  await whom.selectOption('nobody');
  await expect(page.getByText('Записано.')).toBeVisible();
  await page.goto('/office/people?part=staff');
  await settled(page);
  const reset = page.getByRole('button', { name: /^Изключете втората стъпка: / });
  await expect(reset).toHaveCount(1);
  await reset.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Изключете втората стъпка' }).click();
  await expect(reset).toHaveCount(0);

  await page.goto('/office/account');
  await mine.getByRole('button', { name: 'Изключете' }).click();
  const last = new TOTP({ secret: adminKey }).generate({ timestamp: Date.now() + 30_000 });
  await mine.getByLabel('Код от приложението или резервен код').fill(last);
  await mine.getByRole('button', { name: 'Изключете' }).click();
  await expect(mine.getByText('Втората стъпка е изключена.')).toBeVisible();
});

/** @returns the app's key; the code shown was that of the step before, so that later ones are unused */
async function turnOn(page: Page): Promise<string> {
  const mine = page.getByRole('region', { name: 'Втора стъпка при вход' });
  await mine.getByLabel('Паролата ви').fill(PASSWORD);
  await mine.getByRole('button', { name: 'Включете' }).click();
  const key = await mine.getByLabel('Или въведете ключа на ръка').inputValue();
  await expect(mine.getByRole('img', { name: 'QR код за приложението' })).toBeVisible();
  const before = new TOTP({ secret: key }).generate({ timestamp: Date.now() - 30_000 });
  await mine.getByLabel('Код от приложението').fill(before);
  await mine.getByRole('button', { name: 'Потвърдете' }).click();
  await expect(mine.getByLabel('Резервни кодове')).toHaveValue(/^(?:[a-z0-9]{4}-){3}[a-z0-9]{4}\n/);
  await mine.getByRole('button', { name: 'Запазих ги' }).click();
  await expect(mine.getByText('Остават ви 10 резервни кода.')).toBeVisible();
  return key;
}
