import { expect, type Page, test } from './test.js';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { FakeBigBlueButton } from '../video/bigbluebutton.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const server = new FakeBigBlueButton();
test.beforeAll(async () => void (await server.start()));
test.afterAll(() => server.stop());

/** Somebody rings, and is given a time by video: approved at once. */
async function bookByVideo(page: Page, familyName: string): Promise<void> {
  const { items } = await (await page.request.get('/api/v1/schedules?q=кмет&mode=video')).json();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const path = `/api/v1/schedules/${items[0].id}/slots?from=${day(3)}&to=${day(60)}`;
  const { slots } = await (await page.request.get(path)).json();
  const booked = await page.request.post('/api/v1/office/meetings', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      scheduleId: items[0].id,
      start: slots.at(-1).start,
      mode: 'video',
      topic: 'Осветление на улица „Роза“',
      origin: 'phone',
      attendee: { givenName: 'Калина', familyName, phone: '0888 765 432' },
    },
  });
  expect(booked.status()).toBe(201);
}

async function openMeetingOf(page: Page, familyName: string) {
  await page.goto(`/office/meetings?q=${encodeURIComponent(familyName)}`);
  await settled(page);
  await page.getByRole('button', { name: `Калина ${familyName}` }).click();
  return page.getByRole('dialog').getByRole('region', { name: 'Видеостая' });
}

test('an administrator chooses who makes video rooms, and a room that failed is made after all', async ({
  page,
}) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  await page.getByRole('link', { name: 'Изберете услуга за видео' }).click();
  await settled(page);
  await expect(page.getByRole('radio', { name: 'Вградена стая' })).toBeChecked();
  await page.getByRole('radio', { name: 'BigBlueButton' }).check();

  await page.getByRole('button', { name: 'Запишете' }).click();
  await expect(page.getByText('Поправете отбелязаните полета.')).toBeVisible();
  const address = page.getByLabel('Адрес на сървъра');
  const secret = page.getByLabel('Споделена тайна');
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await address.fill(`${server.url}/bigbluebutton/`);
  await secret.fill('друга-тайна');
  await page.getByRole('button', { name: 'Пробвайте' }).click();
  await expect(page.getByText('споделената тайна е друга')).toBeVisible();
  await secret.fill(server.secret);
  await page.getByRole('button', { name: 'Пробвайте' }).click();
  await expect(page.getByText('Работи: услугата отговори')).toBeVisible();
  await page.getByRole('button', { name: 'Запишете' }).click();
  await expect(page.getByText('Записано. Новите стаи')).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByRole('radio', { name: 'BigBlueButton' })).toBeChecked();
  await expect(secret).toHaveValue('');
  await expect(page.getByText('Въведена е и не се показва.')).toBeVisible();

  server.mood = 'away';
  await bookByVideo(page, 'Зорова');
  const room = await openMeetingOf(page, 'Зорова');
  await expect(room).toContainText('Сървърът на BigBlueButton не отговаря на този адрес.');
  await expect(room).toContainText('Следващият опит е');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  server.mood = 'well';
  await room.getByRole('button', { name: 'Опитайте пак' }).click();
  await expect(room).toContainText('Стаята е готова: BigBlueButton.');
  expect(server.meetings.size).toBe(1);
});

test('an administrator has staff paste the address of each room', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings/video');
  await settled(page);
  await page.getByRole('radio', { name: 'Адрес, въведен от служителя' }).check();
  await expect(page.getByText('Няма какво да се настройва.')).toBeVisible();
  await page.getByRole('button', { name: 'Запишете' }).click();
  await expect(page.getByText('Записано. Новите стаи')).toBeVisible();

  await bookByVideo(page, 'Ведрова');
  const room = await openMeetingOf(page, 'Ведрова');
  const address = room.getByLabel('Адрес на стаята');
  await address.fill('http://teams.example/l/1');
  await address.press('Enter');
  await expect(room.getByText('Очаква се адрес, който започва с https://.')).toBeVisible();
  await expectAccessible(page);
  await address.fill('https://teams.example/l/1');
  await address.press('Enter');
  await expect(room.getByRole('link', { name: 'https://teams.example/l/1' })).toBeVisible();
});

// The other specs find what is chosen where nobody chose.
test.afterAll(async ({ playwright, baseURL }) => {
  const admin = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL! } });
  const data = { email: 'admin@rozovets.example', password: PASSWORD };
  await admin.post('/api/v1/auth/login', { data });
  const back = await admin.put('/api/v1/office/settings/video', {
    data: { provider: 'built-in', settings: {} },
  });
  expect(back.status()).toBe(200);
});
