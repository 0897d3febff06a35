import { expect, test, type Page } from './test.js';
import { expectAccessible, expectAccessibleInDark, logIn, settled } from './kit.js';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="46"><path d="M0 0h40v46z" fill="#7a1f5c"/></svg>';
const file = (name: string, text: string) => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });
const ofToken = (page: Page, token: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, token);

test('an administrator gives the pages a logo and a colour of their own, which must be easy to read', async ({
  page,
  browser,
}) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  const look = page.locator('app-appearance');

  await look
    .getByLabel('Лого', { exact: true })
    .setInputFiles(file('герб.png', SVG.replace('<path', '<script/><path')));
  await look.getByLabel('Какво показва логото').fill('Герб на община Розовец');
  await look.getByRole('button', { name: 'Запишете логото' }).click();
  await expect(look.getByRole('alert').first()).toContainText('има програма');
  await look.getByLabel('Лого', { exact: true }).setInputFiles(file('герб.svg', SVG));
  await look.getByRole('button', { name: 'Запишете логото' }).click();
  await expect(page.locator('.rail').getByRole('img', { name: 'Герб на община Розовец' })).toBeVisible();

  await look.getByLabel('Цвят на администрацията').fill('#e0a800');
  await look.getByRole('button', { name: 'Запишете цвета' }).click();
  await expect(look.getByRole('alert').last()).toContainText('се чете трудно');
  await look.getByRole('button', { name: /Вземете най-близкия/ }).click();
  await expect(look.getByText('С този цвят се чете трудно')).toBeHidden();
  await expectAccessible(page);
  await look.getByRole('button', { name: 'Запишете цвета' }).click();
  await expect(look.getByRole('status').last()).toHaveText('Записано.');

  // Whoever opens the portal now sees it before any script has run.
  const elsewhere = await browser.newContext();
  const visitor = await elsewhere.newPage();
  await visitor.route(/main-.*\.js/, (route) => route.abort());
  await visitor.goto('/');
  const first = await ofToken(visitor, 'primary');
  await visitor.unroute(/main-.*\.js/);
  await visitor.goto('/');
  await settled(visitor);
  expect(await ofToken(visitor, 'primary')).toBe(first);
  await expect(visitor.getByRole('img', { name: 'Герб на община Розовец' })).toBeVisible();
  await expectAccessible(visitor);
  await expectAccessibleInDark(visitor);

  await look.getByRole('button', { name: 'Върнете зеления цвят на продукта' }).click();
  await look.getByRole('button', { name: 'Махнете логото' }).click();
  await expect(page.locator('.rail img')).toHaveCount(0);
  await visitor.reload();
  await settled(visitor);
  expect(await ofToken(visitor, 'primary')).not.toBe(first);
  await elsewhere.close();
});
