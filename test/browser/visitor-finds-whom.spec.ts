import { expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

test('a visitor finds the architect without a Cyrillic keyboard', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('link', { name: /^Кмет / })).toBeVisible();
  await page.getByRole('searchbox').fill('glaven arhitekt');
  await expect(page.getByRole('link', { name: /^Кмет / })).toHaveCount(0);
  const architect = page.getByRole('link', { name: /Главен архитект/ });
  await expect(architect).toBeVisible();
  await expect(architect).toContainText(/\d{1,2}:\d\d|няма свободни/);
  await expect(page).toHaveURL(/q=glaven/);
  await architect.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Главен архитект');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('glaven arhitekt');
});

test('a visitor narrows by way, day and place, and is told what to do when nobody is left', async ({
  page,
}) => {
  await page.goto('/');
  await settled(page);
  const rows = page.locator('main li');
  const all = await rows.count();
  await page.getByRole('radio', { name: 'Видео' }).check({ force: true });
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await page.getByRole('searchbox').fill('архитект');
  const next = page.getByRole('link', { name: /Главен архитект/ }).locator('time');
  const day = (await next.getAttribute('datetime'))!.slice(0, 10);
  const date = page.getByLabel('Свободен час на');
  await date.fill(day);
  await date.press('Enter');
  await expect(date).toHaveValue(day.split('-').reverse().join('.'));
  await expect(page).toHaveURL(new RegExp(`day=${day}`));
  await settled(page);
  await expect(page.getByRole('link', { name: /Главен архитект/ })).toBeVisible();

  await date.fill('1.1.2098');
  await date.press('Enter');
  await expect(page.getByRole('heading', { name: 'Не намираме никого по това търсене' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Покажете всички' }).click();
  await expect.poll(() => rows.count()).toBe(all);
  await expect(page.getByRole('searchbox')).toHaveValue('');

  await page.getByLabel('Къде').selectOption({ index: 1 });
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Всички дни и места' }).click();
  await expect.poll(() => rows.count()).toBe(all);
});

for (const viewport of sizes)
  test(`the timetable is read, printed and subscribed to at ${viewport.width} px`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    await page.getByRole('link', { name: 'Приемното време по дни' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Приемно време');
    await settled(page);
    await expect(page.getByRole('heading', { name: 'Ръководство' })).toBeVisible();
    await expect(page.getByText(/Всеки първи понеделник|всеки първи понеделник/).first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Приемни дни: Главен архитект' })).toContainText(
      '13:00–17:00',
    );
    await expectNoSidewaysScroll(page);

    const calendar = page.getByRole('link', { name: /iCalendar/ });
    const feed = await request.get((await calendar.getAttribute('href'))!);
    expect(feed.headers()['content-type']).toContain('text/calendar');
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    const data = await request.get((await page.getByRole('link', { name: /JSON/ }).getAttribute('href'))!);
    expect(((await data.json()) as { schedules: unknown[] }).schedules.length).toBeGreaterThan(5);

    await page.getByRole('link', { name: 'Следващите 4 седмици' }).click();
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d/);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Отпечатайте' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Ръководство' })).toBeVisible();
  });

test('a host’s meetings go to another calendar until the link is revoked', async ({ page, request }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/people');
  await page.getByRole('button', { name: 'Календарна връзка: арх. Илия Стоянов' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Създайте връзка' }).click();
  const address = await sheet.getByLabel('Адрес на календара').inputValue();
  await expectAccessible(page);
  const feed = await request.get(new URL(address).pathname);
  expect(feed.status()).toBe(200);
  expect(await feed.text()).toContain('BEGIN:VCALENDAR');

  await sheet
    .getByRole('button', { name: /Прекратете/ })
    .last()
    .click();
  await page.locator('ui-ask-first-dialog').getByRole('button', { name: 'Прекратете' }).click();
  await expect(sheet.getByText('Още няма връзки.')).toBeVisible();
  expect((await request.get(new URL(address).pathname)).status()).toBe(404);
});

test('groups change places by keyboard alone', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/people?part=groups');
  await settled(page);
  const names = () => page.locator('app-groups li > b').allInnerTexts();
  const before = await names();
  const down = page.getByRole('button', { name: `Надолу: ${before[0]}`, exact: true });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names())[0]).not.toBe(before[0]);
  await expect(down).toBeFocused();
  await page.getByRole('button', { name: `Нагоре: ${before[0]}`, exact: true }).press('Enter');
  await expect.poll(names).toEqual(before);
});
