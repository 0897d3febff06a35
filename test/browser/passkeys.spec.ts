import type { Page } from '@playwright/test';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';
import { expect, test } from './test.js';

const CLERK = 'kabinet@rozovets.example';

/** A device that has keys and knows its owner's finger, of Chromium's own making. */
async function withKeys(page: Page): Promise<(isOwner: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async (isUserVerified) => {
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  };
}

const look = async (page: Page, name: string) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`), fullPage: true });
  }
};

test('a clerk adds a passkey, logs in with it alone, and removes it', async ({ page }) => {
  const knowsFinger = await withKeys(page);
  await logIn(page, CLERK);
  await page.goto('/office/account');
  const keys = page.getByRole('region', { name: 'Ключове за достъп' });
  await keys.getByRole('button', { name: 'Добавете ключ' }).click();
  await keys.getByLabel('Име на ключа').fill('Служебен телефон');
  await keys.getByLabel('Паролата ви').fill('сгрешена парола');
  await keys.getByRole('button', { name: 'Продължете' }).click();
  await expect(keys.getByText('Паролата не е вярна.')).toBeVisible();
  await look(page, 'add');
  await keys.getByLabel('Паролата ви').fill(PASSWORD);
  await knowsFinger(false);
  await keys.getByRole('button', { name: 'Продължете' }).click();
  await expect(keys.getByText('Ключът не е добавен: устройството не го потвърди.')).toBeVisible();
  await knowsFinger(true);
  await keys.getByRole('button', { name: 'Продължете' }).click();
  await expect(keys.getByText('Ключът е добавен.')).toBeVisible();
  await expect(keys.getByText('Служебен телефон')).toBeVisible();
  await look(page, 'added');

  // The same device again: it says so itself.
  await keys.getByRole('button', { name: 'Добавете ключ' }).click();
  await keys.getByLabel('Име на ключа').fill('Същият телефон');
  await keys.getByLabel('Паролата ви').fill(PASSWORD);
  await keys.getByRole('button', { name: 'Продължете' }).click();
  await expect(keys.getByText('Това устройство вече има ключ за профила ви.')).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/login');
  await settled(page);
  await look(page, 'door');
  const door = page.getByRole('button', { name: 'Вход на служител с ключ за достъп' });
  await knowsFinger(false);
  await door.click();
  await expect(page.getByText('Устройството не потвърди ключ за достъп.')).toBeVisible();
  await knowsFinger(true);
  await door.press('Enter');
  await expect(page).toHaveURL(/\/office/);

  await page.goto('/office/account');
  await keys.getByRole('button', { name: 'Преименувайте: Служебен телефон' }).click();
  await keys.getByLabel('Име на ключа').fill('Стар телефон');
  await keys.getByRole('button', { name: 'Запишете' }).click();
  await expect(keys.getByText('Последно ползван:')).toBeVisible();
  await keys.getByRole('button', { name: 'Премахнете: Стар телефон' }).click();
  await keys.getByLabel('Паролата ви').fill(PASSWORD);
  await keys.getByRole('button', { name: 'Премахнете ключа' }).click();
  await expect(keys.getByText('Ключът е премахнат.')).toBeVisible();
  await expect(keys.getByText('Стар телефон')).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto('/login');
  await door.click();
  await expect(page.getByText('Не разпознахме този ключ за достъп.')).toBeVisible();
});
