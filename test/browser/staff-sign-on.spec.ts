import { SpecIdentityProvider } from '../kit/identity-provider.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';
import { expect, test } from './test.js';

const CLERK = 'kabinet@rozovets.example';
const provider = new SpecIdentityProvider();

test.afterAll(() => provider.stop());

test('an administrator sets the staff sign-on up, and a clerk comes by it', async ({ page, browser }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  const section = page.getByRole('region', { name: 'Служебен вход' });
  const redirect = section.getByLabel('Адрес за връщане');
  await expect(redirect).toHaveValue(/\/api\/v1\/auth\/sign-on\/staff\/callback$/);
  await provider.start(await redirect.inputValue());
  provider.person = { sub: 'clerk', email: CLERK, email_verified: true };
  const { issuer, client } = provider;
  await section.getByLabel('Адрес на доставчика').fill('http://127.0.0.1:9');
  await section.getByLabel('Идентификатор на клиента').fill(client.clientId);
  await section.getByLabel('Тайна на клиента').fill(client.clientSecret);
  await section.getByLabel('Надпис на бутона при вход').fill('Вход със служебен профил');
  await section.getByLabel('Включен', { exact: true }).check();
  await section.getByRole('button', { name: 'Запишете', exact: true }).click();
  await expect(section.getByRole('alert')).toContainText('не отговаря на този адрес');
  await section.getByLabel('Адрес на доставчика').fill(issuer);
  await section.getByRole('button', { name: 'Запишете', exact: true }).click();
  await expect(section.getByText('Записано.')).toBeVisible();
  await expect(section.getByText('Въведена е.')).toBeVisible();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await section.screenshot({ path: test.info().outputPath(`settings-${width}.png`) });
  }

  const clerk = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await clerk.goto('/login');
  await settled(clerk);
  await clerk.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(clerk);
  await clerk.screenshot({ path: test.info().outputPath('door.png'), fullPage: true });
  await clerk.getByRole('link', { name: 'Вход със служебен профил' }).click();
  await expect(clerk).toHaveURL(/\/office/);
  await clerk.goto('/office/account');
  await expect(clerk.getByText(CLERK)).toBeVisible();
  await clerk.context().clearCookies();
  provider.person = { sub: 'stranger', email: 'stranger@people.example', email_verified: true };
  await clerk.goto('/login');
  await clerk.getByRole('link', { name: 'Вход със служебен профил' }).click();
  await expect(clerk.getByText('Няма служител с този профил.')).toBeVisible();
  await clerk.screenshot({ path: test.info().outputPath('stranger.png'), fullPage: true });
  await clerk.context().close();

  await section.getByLabel('Включен', { exact: true }).uncheck();
  await section.getByRole('button', { name: 'Запишете', exact: true }).click();
  await expect(section.getByText('Записано.')).toBeVisible();
});
