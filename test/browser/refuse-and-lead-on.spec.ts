import { expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, linkIn, logIn, mailTo, settled } from './kit.js';

test('an administrator adds a reason; a clerk refuses with it by keyboard and names who is competent', async ({
  page,
  browser,
  request,
}) => {
  test.slow(); // a journey of three people
  const reason = `Този въпрос е на архитекта (${Date.now()}).`;
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  const list = page.getByRole('region', { name: 'Причини за отказ' });
  await list.getByLabel('Причина').fill(reason);
  await list.getByLabel('На английски').fill('This is for the architect.');
  await list.getByRole('button', { name: 'Добавете причина' }).click();
  await expect(list.getByText(reason)).toBeVisible();
  await expectAccessible(page);

  // The citizen asks twice, and is told so before the second one.
  const citizen = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(citizen, 'georgi@citizens.example');
  const topic = `Ограда ${Date.now()}`;
  const ask = async (): Promise<void> => {
    await citizen.goto('/');
    await citizen
      .getByRole('link', { name: /Обществен посредник/ })
      .last()
      .click();
    await settled(citizen);
    await citizen
      .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
      .first()
      .check({ force: true });
    await citizen.getByRole('button', { name: 'Продължете' }).click();
    await citizen.getByLabel('Тема').fill(topic);
    await citizen.getByRole('button', { name: 'Продължете' }).click();
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Проверете и изпратете');
    await settled(citizen);
  };
  await ask();
  await citizen.getByRole('button', { name: 'Изпратете заявката' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Заявката е изпратена');
  await ask();
  await expect(citizen.getByRole('heading', { name: 'Вече имате подобна заявка' })).toBeVisible();
  await expectAccessible(citizen);
  await citizen.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(citizen);
  await citizen.getByRole('button', { name: 'Изпратете заявката' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Заявката е изпратена');

  await page.goto('/office/requests');
  await page
    .getByRole('link', { name: new RegExp(topic) })
    .first()
    .click();
  // Other walks may have left more of the same person.
  await expect(page.getByText('Има още една заявка').first()).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expectAccessible(page);
  // Nothing chosen: the form says so and stays.
  await page.keyboard.press('Enter');
  await expect(page.getByText('Напишете причината.')).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowUp'); // the last of the list, the one that was added
  await expect(page.getByRole('radio', { name: reason })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Той приема в сряда.');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Компетентен е')).toBeFocused();
  const architect = await page
    .getByRole('option', { name: /^Главен архитект/ })
    .first()
    .getAttribute('value');
  await page.getByLabel('Компетентен е').selectOption(architect);
  await page.getByRole('button', { name: 'Откажете с тази причина' }).press('Enter');
  await expect(page.getByText(/Отказана: /)).toBeVisible();

  const told = await mailTo(request, 'georgi@citizens.example', `${reason} Той приема в сряда.`);
  expect(told.text).toContain('Компетентен е: Главен архитект');
  await citizen.goto(linkIn(told, '/meetings/'));
  await expect(citizen.getByText('Компетентен е: Главен архитект.')).toBeVisible();
  await expectAccessible(citizen);
  await citizen.getByRole('link', { name: 'Запазете час там' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Главен архитект');
  await citizen.context().close();
});
