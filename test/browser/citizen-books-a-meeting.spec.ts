import { expect, test } from './test.js';
import { expectAccessible, linkIn, logIn, mailTo, settled } from './kit.js';

test('a citizen books a video meeting, the official approves, both read their mail', async ({
  page,
  browser,
  request,
}) => {
  const email = `mila.${Date.now()}@people.example`;

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('При кого искате да отидете?');
  await page
    .getByRole('link', { name: /Главен архитект/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Главен архитект');
  await settled(page);
  await expectAccessible(page);
  await page
    .getByRole('radio', { name: /\d:\d\d/ })
    .first()
    .check({ force: true });
  await page.getByRole('radio', { name: /видео/ }).check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('За какво е срещата?');
  await page.getByLabel('Тема').fill('Скица на имот: подадох заявление, срокът изтече.');
  await page.getByLabel('Номер на документ').fill('УТ-12-345/10.11.2026');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Продължете' }).click();

  // Registration slides in; nothing typed is lost.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вход');
  await page.getByRole('link', { name: 'Регистрирайте се' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Регистрация');
  await page.getByLabel('Имейл').fill(email);
  await page.getByLabel('Име', { exact: true }).fill('Мила');
  await page.getByLabel('Фамилия').fill('Радева');
  await page.getByLabel('Телефон').fill('0888 765 432');
  await page.getByLabel('Парола').fill('три думи наум');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Регистрирайте се' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверете пощата си');

  await page.goto(linkIn(await mailTo(request, email, 'confirm-email'), '/confirm-email'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Имейлът е потвърден');
  await page.getByRole('main').getByRole('link', { name: 'Влезте' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вход');
  await page.getByLabel('Имейл').fill(email);
  await page.getByLabel('Парола').fill('три думи наум');
  await page.getByRole('button', { name: 'Влезте' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверете и изпратете');
  await expect(page.getByText('Скица на имот: подадох заявление, срокът изтече.')).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Изпратете заявката' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Заявката е изпратена');
  const reference = /\d{3}-\d{3}-\d{3}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  expect(reference).not.toBe('');

  const receipt = await mailTo(request, email, reference);
  expect(receipt.subject).toContain('Получихме заявката ви');
  const told = await mailTo(request, 'architect@rozovets.example', reference);

  // The official follows the link in the mail.
  const office = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(office, 'architect@rozovets.example');
  await office.goto(linkIn(told, '/office/requests'));
  await expect(office.getByText('УТ-12-345/10.11.2026').first()).toBeVisible();
  await settled(office);
  await expectAccessible(office);
  await office.getByRole('button', { name: 'Одобрете' }).click();
  await expect(office.getByText(/Одобрена: Мила Радева/)).toBeVisible();

  const approved = await mailTo(request, email, 'Срещата ви е одобрена');
  expect(approved.ics).toContain('METHOD:REQUEST');
  expect(approved.ics).toContain('BEGIN:VEVENT');

  // The link of the mail finds the room, which is not open yet; the meeting's page is where it lies.
  const room = new URL(linkIn(approved, '/room'));
  await page.goto(room.href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Подранихте за срещата');
  await page.goto(room.pathname.replace(/\/room$/, ''));
  await expect(page.getByText('Одобрена', { exact: true })).toBeVisible();
  await expect(page.getByText(/Видеосрещата се отваря на тази страница/)).toBeVisible();
  await expectAccessible(page);
  await office.context().close();
});

test('a refusal brings its reason to the citizen', async ({ page, browser, request }) => {
  await logIn(page, 'georgi@citizens.example');
  await page.goto('/');
  await page
    .getByRole('link', { name: /Секретар|Обществен посредник/ })
    .last()
    .click();
  await settled(page);
  await page
    .getByRole('radio', { name: /\d:\d\d/ })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();
  const topic = `Шум от заведение ${Date.now()}`;
  await page.getByLabel('Тема').fill(topic);
  await page.getByRole('button', { name: 'Продължете' }).click();
  await page.getByRole('button', { name: 'Изпратете заявката' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Заявката е изпратена');

  const office = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(office, 'desk@rozovets.example');
  await office.goto('/office/requests');
  await office.getByRole('link', { name: new RegExp(topic) }).click();
  await office.getByRole('button', { name: 'Откажете…' }).click();
  await office.getByRole('radio', { name: /друг отдел/ }).check();
  await office.getByRole('button', { name: 'Откажете с тази причина' }).click();
  await mailTo(request, 'georgi@citizens.example', 'компетентността на друг отдел');
  await office.context().close();

  await page.getByRole('link', { name: 'Към страницата на срещата' }).click();
  await expect(page.getByText('Отказана', { exact: true })).toBeVisible();
  await expect(page.getByText(/компетентността на друг отдел/)).toBeVisible();
});

test('a citizen gives the time back, and it can be booked again', async ({ page, request }) => {
  await logIn(page, 'yulia@citizens.example');
  await page.goto('/my/meetings');
  await page
    .getByRole('link', { name: /Главен архитект/ })
    .first()
    .click();
  await settled(page);
  await page.getByRole('button', { name: 'Откажете се' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Откажете се от срещата' }).click();
  await expect(dialog).toBeVisible(); // no cancellation without a reason
  await dialog.getByRole('textbox').fill('Въпросът се реши.');
  await dialog.getByRole('button', { name: 'Откажете се от срещата' }).click();
  await expect(page.getByText('Отменена от вас', { exact: true })).toBeVisible();
  await mailTo(request, 'architect@rozovets.example', 'Въпросът се реши.');
});

test('an unknown page says so', async ({ page }) => {
  await page.goto('/niama-takava');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Няма такава страница');
  await expectAccessible(page);
});
