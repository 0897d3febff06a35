import { expect, type Page, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

/** Nobody has to know RFC 5545. */
const expectNoRuleText = async (page: Page): Promise<void> => {
  await expect(page.getByText(/FREQ|BYDAY|RRULE/)).toHaveCount(0);
};

test('a clerk writes a schedule for the first and third Monday, and citizens see it', async ({ page }) => {
  test.slow();
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/schedules/new');
  await settled(page);
  await page.getByLabel('Заглавие').fill('Омбудсман');
  await page.getByLabel('Кой приема').selectOption({ index: 1 });
  await page.getByLabel('Състояние').selectOption('published');
  await page.getByRole('radio', { name: 'Всеки месец, по дни от седмицата' }).check();
  // “First” and Monday are chosen already: the third joins them.
  await page.getByRole('checkbox', { name: 'трети' }).check({ force: true });
  await page.getByLabel('До, ред 1').first().fill('17');
  await page.getByRole('button', { name: 'Добавете почивка' }).click();
  const breaks = page.getByRole('group', { name: 'Почивки' });
  await breaks.getByLabel('От, ред 1').fill('12');
  await breaks.getByLabel('До, ред 1').fill('13');
  await breaks.getByLabel('До, ред 1').blur();
  await expect(page.locator('.sentence')).toHaveText(
    'всеки първи и трети понеделник, 9:00–12:00 и 13:00–17:00, по 15 минути',
  );
  await page.getByLabel('Готови теми').fill('Жалба\nПредложение');
  await page.getByLabel('Отказ: най-късно, часове преди').fill('24');
  await page.getByLabel('Напомняния, часове преди срещата').fill('48; 3');
  await page.getByLabel('Заповед за приемното време').fill('РД-09-77/05.01.2026');
  await expectNoRuleText(page);
  await page.getByRole('button', { name: 'Запишете и публикувайте' }).click();
  await expect(page).toHaveURL(/\/office\/schedules\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Омбудсман');
  await expect(page.getByRole('heading', { name: 'Публикувано досега' })).toBeVisible();
  await expect(page.getByText(/публикува Борис Минев/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  const id = page.url().split('/').at(-1)!;
  await page.goto(`/schedules/${id}`);
  await settled(page);
  await expect(page.getByText(/Всеки първи и трети понеделник, 9:00–12:00 и 13:00–17:00/)).toBeVisible();
  await page.getByText('Правила за записване').click();
  await expect(page.getByText(/Отказ и преместване: най-късно 24 часа преди срещата/)).toBeVisible();
  await expect(page.getByText(/Напомняме ви по електронната поща 48 часа и 3 часа преди/)).toBeVisible();
  await expect(page.getByText(/заповед РД-09-77\/05\.01\.2026/)).toBeVisible();
  await expectAccessible(page);
});

test('a clerk closes a day and changes the hours of another, with a reason that can be taken back', async ({
  page,
}) => {
  test.slow();
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/schedules');
  await settled(page);
  await page
    .getByRole('link', { name: /Главен архитект/ })
    .first()
    .click();
  await settled(page);
  const add = async (kind: string, from: string, hours: [string, string] | null, reason: string) => {
    await page.getByLabel('Какво', { exact: true }).selectOption(kind);
    await page.getByLabel('От дата').fill(from);
    if (hours) {
      await page.getByLabel('От час').fill(hours[0]);
      await page.getByLabel('До час').fill(hours[1]);
    }
    await page.getByLabel('Причина, която гражданите виждат').fill(reason);
    await page.getByRole('button', { name: 'Добавете', exact: true }).click();
    await expect(page.getByLabel('Причина, която гражданите виждат')).toHaveValue('');
  };
  await add('closed', '2027-01-13', null, 'Обучение');
  await add('changed', '2027-01-20', ['15', '17'], 'Сесия на съвета');
  const list = page.locator('app-schedule-exceptions li');
  await expect(list).toHaveCount(3);
  await expect(list.filter({ hasText: 'Сесия на съвета' })).toHaveCount(2);
  await expect(list.filter({ hasText: '15:00–17:00' })).toHaveCount(1);

  await list.filter({ hasText: 'Обучение' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Запазете го' }).click();
  await expect(list).toHaveCount(3);
  await list.filter({ hasText: 'Обучение' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Премахнете изключението' }).click();
  await expect(list).toHaveCount(2);
});
