import { expect, type Page, test } from './test.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpecMailbox } from '../kit/mailbox.js';
import { ProductProcess } from '../kit/processes.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const mailbox = new SpecMailbox();
let product: ProductProcess;
let folder: string;
let url: string;

// A product of its own, whose mail goes to a server that refuses people for good.
test.beforeAll(async () => {
  test.setTimeout(240_000); // it may have to be compiled first
  folder = await mkdtemp(join(tmpdir(), 'not-told-'));
  product = await ProductProcess.start('all', {
    DATA_DIR: folder,
    SEED: 'demo',
    SMTP_URL: await mailbox.start(),
  });
  url = product.url.replace('127.0.0.1', 'localhost');
});
test.afterAll(async () => {
  await product?.stop();
  await mailbox.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Books for somebody on the phone, then calls it off: with an address that means two messages. */
async function bookedAndCancelled(page: Page, attendee: object): Promise<void> {
  const call = async (path: string, data?: object) => {
    const answer = await (data ? page.request.post(path, { data }) : page.request.get(path));
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const office = `${url}/api/v1/office`;
  const { items } = await call(`${office}/schedules?limit=200`);
  const from = new Date().toISOString().slice(0, 10);
  const to = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  for (const { id, modes } of items) {
    const { slots } = await call(`${office}/schedules/${id}/slots?from=${from}&to=${to}`);
    if (slots.length === 0) continue;
    const meeting = await call(`${office}/meetings`, {
      ...{ scheduleId: id, start: slots.at(-1).start, mode: modes[0], topic: 'Скица', origin: 'phone' },
      attendee,
    });
    await call(`${office}/meetings/${meeting.id}/cancel`, { reason: 'Приемът отпада' });
    return;
  }
  throw new Error('nothing is free');
}

async function looksWell(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
}

test('a clerk rings whom no message reached, and sends to the address that they say', async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL: url, locale: 'bg-BG' });
  const page = await context.newPage();
  await logIn(page, 'desk@rozovets.example');
  await page.goto('/office/not-told');
  await settled(page);
  await expect(page.getByText('Всички са известени.')).toBeVisible();

  mailbox.mood = 'refuseForGood';
  await bookedAndCancelled(page, {
    ...{ givenName: 'Стоян', familyName: 'Колев', phone: '0888765432', email: 'stoyan@people.example' },
  });
  await bookedAndCancelled(page, { givenName: 'Гинка', familyName: 'Ралева', phone: '0888111222' });
  const count = async () =>
    (await (await page.request.get('/api/v1/me/notifications/numbers')).json()).office.notTold as number;
  // Two messages to the one, one to the other: the second to him may be on its way when two people are known.
  const messages = async () =>
    (await (await page.request.get('/api/v1/office/not-told')).json()).items.length as number;
  await expect.poll(messages, { timeout: 60_000 }).toBe(3);
  expect(await count()).toBe(2);
  mailbox.mood = 'take';

  // The home page says so, and leads there.
  await page.goto('/office');
  await settled(page);
  await expect(page.getByText('До 2 души не стигна съобщение')).toBeVisible();
  await page.getByRole('link', { name: 'Обадете им се', exact: true }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Не са известени: обадете им се');
  const person = (name: string) =>
    page.locator('.people > li').filter({ has: page.getByRole('heading', { name }) });
  // Of whoever was on the phone when it was booked only the cancellation is news.
  await expect(person('Гинка Ралева').getByText('Няма имейл адрес')).toHaveCount(1);
  await expect(person('Гинка Ралева').getByText('Срещата е отменена')).toBeVisible();
  const stoyan = person('Стоян Колев');
  await expect(stoyan.getByRole('link', { name: '0888 765 432' })).toHaveAttribute(
    'href',
    'tel:+359888765432',
  );
  await expect(stoyan.getByText('Записан е час')).toBeVisible();
  await expect(stoyan.getByText('не приема този адрес')).toHaveCount(2);
  await stoyan.getByText('Думите на сървъра').first().click();
  await expect(stoyan.getByText('550 no such user').first()).toBeVisible();
  await looksWell(page);

  // What to say: the message itself, which runs nothing and fetches nothing.
  await stoyan.getByRole('button', { name: /Вижте съобщението: Срещата е отменена/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(sheet.frameLocator('iframe').getByText('Приемът отпада')).toBeVisible();
  await looksWell(page);
  await sheet.getByRole('button', { name: 'Само текст' }).click();
  await expect(sheet.getByText('Приемът отпада')).toBeVisible();
  await page.keyboard.press('Escape');

  // One call tells him both.
  await stoyan.getByRole('button', { name: /Обадих се/ }).click();
  await expect(sheet.getByLabel('Бележка')).toBeFocused();
  await page.keyboard.type('Ще се обади пак.');
  await sheet.getByRole('button', { name: 'Отбележете' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'обадихте се на Стоян Колев' })).toBeVisible();
  await expect(stoyan).toHaveCount(0);
  await expect.poll(count).toBe(1);

  // She says an address: the same words go there.
  const ginka = person('Гинка Ралева');
  await ginka.getByRole('button', { name: /Изпратете отново/ }).click();
  await sheet.getByRole('button', { name: 'Изпратете' }).click();
  await expect(sheet.getByText('Въведете адреса')).toBeVisible();
  await sheet.getByLabel('Имейл адрес').fill('не е адрес');
  await sheet.getByRole('button', { name: 'Изпратете' }).click();
  await expect(sheet.getByLabel('Имейл адрес')).toHaveAttribute('aria-invalid', 'true');
  await looksWell(page);
  await sheet.getByLabel('Имейл адрес').fill('ginka@people.example');
  await sheet.getByRole('button', { name: 'Изпратете' }).click();
  await expect(page.getByText('Всички са известени.')).toBeVisible();
  await expect.poll(() => mailbox.takenBy('ginka@people.example').length, { timeout: 20_000 }).toBe(1);

  // All of it stays with the meeting, with its result.
  await page.goto('/office/meetings?from=&q=Стоян Колев');
  await settled(page);
  await page.getByRole('button', { name: 'Стоян Колев' }).click();
  await expect(sheet.getByRole('heading', { name: 'Изпратени съобщения' })).toBeVisible();
  const sent = sheet.getByRole('list', { name: 'Изпратени съобщения' });
  await expect(sent.getByText('Неуспешно')).toHaveCount(2);
  await expect(sent.getByText('„Ще се обади пак.“')).toHaveCount(2);
  await looksWell(page);
  await context.close();
});
