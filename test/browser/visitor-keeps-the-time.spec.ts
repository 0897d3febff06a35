import { expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, linkIn, mailTo, settled } from './kit.js';

test('a visitor’s time stays theirs while they register and confirm in another tab', async ({
  page,
  browser,
  request,
}) => {
  test.slow(); // a journey of two people and three pages of theirs
  const email = `rada.${Date.now()}@people.example`;
  const times = (of: typeof page) => of.getByRole('radio', { name: /^\d{1,2}:\d\d/ });

  await page.goto('/');
  await page
    .getByRole('link', { name: /Главен архитект/ })
    .first()
    .click();
  await settled(page);
  const chosen = times(page).first();
  const wall = await chosen.inputValue();
  await chosen.check({ force: true });
  const address = page.url();
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('За какво е срещата?');
  await expect(page.getByText(/Пазим този час за вас до \d{1,2}:\d\d ч\./)).toBeVisible();
  await expectAccessible(page);

  // Somebody else does not see it.
  const other = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await other.goto(address);
  await settled(other);
  await expect(times(other).first()).toBeVisible();
  await expect(other.locator(`ui-slot-picker input[value="${wall}"]`)).toHaveCount(0);

  // The visitor themselves does.
  await page.getByRole('link', { name: /Назад/ }).click();
  await settled(page);
  await expect(page.locator(`ui-slot-picker input[value="${wall}"]`)).toBeChecked();
  await page.getByRole('button', { name: 'Продължете' }).click();

  await page.getByLabel('Тема').fill('Виза за проектиране');
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вход');
  await page.getByRole('link', { name: 'Регистрирайте се' }).click();
  // The page before has a field for an address as well.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Регистрация');
  await expect(page.getByText(/Пазим този час за вас до/)).toBeVisible();
  await page.getByLabel('Имейл').fill(email);
  await page.getByLabel('Име', { exact: true }).fill('Рада');
  await page.getByLabel('Фамилия').fill('Минчева');
  await page.getByLabel('Телефон').fill('0888 765 433');
  await page.getByLabel('Парола').fill('три думи наум');
  await page.getByRole('button', { name: 'Регистрирайте се' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверете пощата си');

  const tab = await page.context().newPage();
  await tab.goto(linkIn(await mailTo(request, email, 'confirm-email'), '/confirm-email'));
  await tab.getByRole('main').getByRole('link', { name: 'Влезте' }).click();
  await tab.getByLabel('Имейл').fill(email);
  await tab.getByLabel('Парола').fill('три думи наум');
  await tab.getByRole('button', { name: 'Влезте' }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Проверете и изпратете');
  await settled(tab);
  await expect(tab.getByText(/Пазим този час за вас до/)).toBeVisible();
  await tab.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(tab);
  await expectNoSidewaysScroll(tab);
  await tab.getByRole('button', { name: 'Изпратете заявката' }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Заявката е изпратена');
  await other.context().close();
});

test('whoever comes too late for a time learns it before they write anything', async ({ page, browser }) => {
  const other = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  for (const one of [page, other]) {
    await one.goto('/');
    await one
      .getByRole('link', { name: /Главен архитект/ })
      .first()
      .click();
    await settled(one);
    await one
      .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
      .last()
      .check({ force: true });
  }
  await other.getByRole('button', { name: 'Продължете' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('За какво е срещата?');
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page.getByText(/Този час току-що беше зает/)).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
    .last()
    .check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('За какво е срещата?');
  await other.context().close();
});

test('a time that is kept no longer can be kept again, or the nearest one taken', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await page
    .getByRole('link', { name: /Главен архитект/ })
    .first()
    .click();
  await settled(page);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
    .nth(2)
    .check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page.getByText(/Пазим този час за вас до/)).toBeVisible();
  await page.getByLabel('Тема').fill('Ограда');
  await page.clock.fastForward('13:00');
  await expect(page.getByText(/Пазим този час за вас още 2 минути/)).toBeVisible();
  await page.clock.fastForward('03:00');
  await expect(page.getByText('Вече не пазим този час за вас')).toBeVisible();
  await expectAccessible(page);
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/public/reservations') && answer.request().method() === 'POST',
  );
  await page.getByRole('button', { name: 'Запазете го отново' }).click();
  expect((await kept).status()).toBe(201);
  await expect(page.getByLabel('Тема')).toHaveValue('Ограда');

  // Meanwhile it can be lost: the nearest free ones are a tap away.
  await page.route('**/public/reservations', (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: '{"code":"slot-taken"}' }),
  );
  await page.getByRole('button', { name: 'Запазете го отново' }).click();
  await expect(page.getByText(/Този час току-що беше зает/)).toBeVisible();
  await page.unroute('**/public/reservations');
  await page
    .getByRole('region', { name: 'Най-близките свободни часове' })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByText(/Този час току-що беше зает/)).toBeHidden();
  await expect(page.getByLabel('Тема')).toHaveValue('Ограда');
});
