import { expect, type Page, test } from './test.js';
import { signatureByHand, verify, WebhookReceiver } from '../kit/webhook-receiver.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const receiver = new WebhookReceiver();
let url: string;
test.beforeAll(async () => void (url = await receiver.start()));
test.afterAll(() => receiver.stop());

/** Somebody rings, and is given a time. @returns the meeting's reference */
async function book(page: Page): Promise<string> {
  const { items } = await (await page.request.get('/api/v1/schedules?q=кмет')).json();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const path = `/api/v1/schedules/${items[0].id}/slots?from=${day(3)}&to=${day(60)}`;
  const { slots } = await (await page.request.get(path)).json();
  const booked = await page.request.post('/api/v1/office/meetings', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      scheduleId: items[0].id,
      start: slots.at(-1).start,
      mode: 'inPerson',
      topic: 'Осветление на улица „Роза“',
      origin: 'phone',
      attendee: { givenName: 'Калина', familyName: 'Зорова', phone: '0888 765 432' },
    },
  });
  expect(booked.status()).toBe(201);
  return ((await booked.json()) as { reference: string }).reference;
}

test('an administrator follows a webhook: made, tested, failing, sent again', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  await page.getByRole('link', { name: 'Управлявайте уебхуковете' }).click();
  await settled(page);
  await page.getByLabel('Адрес на получателя').fill(url);
  await page.getByLabel('За какво е').fill('Деловодство');
  await page.getByLabel('Само избраните').check();
  await page.getByRole('button', { name: 'Добавете уебхука' }).click();
  await expect(page.getByText('Изберете поне едно събитие.')).toBeVisible();
  await page.getByLabel('Одобрена среща').check();
  await page.getByRole('button', { name: 'Добавете уебхука' }).click();
  await expect(page.getByText('Това е адрес в частна мрежа.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Получателят е в частна мрежа').check();
  await page.getByRole('button', { name: 'Добавете уебхука' }).click();
  const secret = await page.getByLabel('Тайна', { exact: true }).inputValue();
  expect(secret).toMatch(/^whsec_/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Към Деловодство' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Деловодство');

  await page.getByRole('button', { name: 'Изпратете пробно събитие' }).click();
  await expect(page.getByText('Получателят прие пробното събитие: отговор 204')).toBeVisible();
  expect(receiver.received[0]!.signatures).toEqual([signatureByHand(secret, receiver.received[0]!)]);

  receiver.status = 503;
  await page.getByRole('button', { name: 'Изпратете пробно събитие' }).click();
  await expect(page.getByText('Пробното събитие не беше прието. Получателят отказа (503).')).toBeVisible();
  await expect(page.getByText('не може сега')).toBeVisible();

  const reference = await book(page);
  const row = page.getByRole('row', { name: /Одобрена среща/ });
  await expect(row).toContainText('отговор 503, отказа, следващ опит');
  await expect(page.getByText('Не приема', { exact: true })).toBeVisible();
  await row.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Одобрена среща' })).toContainText(reference);
  await expect(page).toHaveURL(/delivery=/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('button', { name: 'Сменете тайната' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Сменете тайната' }).click();
  await expect(page.getByText('Предишната тайна подписва наравно с новата')).toBeVisible();
  const renewed = await page.getByLabel('Тайна', { exact: true }).inputValue();

  receiver.status = 200;
  await page.getByRole('button', { name: 'Изпратете отново' }).click();
  await expect(row).toContainText('Доставено');
  await expect(page.getByText('Работи', { exact: true })).toBeVisible();
  const approved = receiver.named('MeetingApproved');
  expect(new Set(approved.map(({ id }) => id)).size).toBe(1);
  expect(approved.at(-1)!.event.data).toMatchObject({ reference, status: 'approved' });
  expect(approved.at(-1)!.raw).not.toMatch(/Зорова|888765432/);
  verify(secret, approved.at(-1)!);
  verify(renewed, approved.at(-1)!);

  await page.getByLabel('Състояние').selectOption('failed');
  await expect(page.getByText('Няма такива доставки.')).toBeVisible();
  await expect(page).toHaveURL(/status=failed/);

  await page.getByRole('button', { name: 'Премахнете' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Премахнете' }).click();
  await expect(page.getByText('Още няма уебхукове.')).toBeVisible();
});
