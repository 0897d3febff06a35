import { type APIRequestContext, expect, type Page, test } from './test.js';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const NUMBER = 'УТ-12-345/10.11.2026';

/** What AKSTER OFFICE does wrong, until it is told otherwise. */
const fault = async (api: APIRequestContext, kind: string): Promise<void> => {
  const answer = await api.post('/dev/akster-office/faults', { form: { kind }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
};

/** A citizen asks the architect about a document. @returns the request’s id */
async function requestAbout(api: APIRequestContext, topic: string, documentNumber: string): Promise<string> {
  const get = async (path: string) => (await api.get(`/api/v1/${path}`)).json();
  const post = async (path: string, data: object) => (await api.post(`/api/v1/${path}`, { data })).json();
  await post('auth/login', { email: 'zhivko@citizens.example', password: PASSWORD });
  const { items } = await get(`schedules?q=${encodeURIComponent('Главен архитект')}`);
  const scheduleId = items[0].id as string;
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const { slots } = await get(`schedules/${scheduleId}/slots?from=${day(2)}&to=${day(50)}`);
  const start = slots.at(-1).start as string;
  return (await post('meetings', { scheduleId, start, mode: 'inPerson', topic, documentNumber }))
    .id as string;
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Документ от АКСТЪР ОФИС' });

test.afterEach(({ request }) => fault(request, 'none'));

/** The page of requests has a button „Откажете“ too, until the browser has left it. */
async function toAksterOffice(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Свържете профила си' }).click();
  await page.waitForURL(/akster-office\/oauth/);
}

test('an official links their account and reads the document beside the request, its PDF in the page', async ({
  page,
  request,
}) => {
  test.slow(); // a log-in at a second program, and two faults that take seconds
  const topic = `Скица ${Date.now()}`;
  const id = await requestAbout(request, topic, 'ут 12 345 от 10.11.2026');
  await logIn(page, 'architect@rozovets.example');
  await page.goto(`/office/requests?meeting=${id}`);
  await settled(page);
  await expect(panel(page).getByRole('heading', { name: 'Вижте документа тук' })).toBeVisible();
  await expectAccessible(page);

  // AKSTER OFFICE says no, then yes.
  await toAksterOffice(page);
  await page.getByRole('button', { name: 'Откажете' }).click();
  await expect(panel(page)).toContainText('АКСТЪР ОФИС не даде разрешение');
  await toAksterOffice(page);
  await page.getByRole('button', { name: /^architect@rozovets\.example/ }).click();
  await expect(page).toHaveURL(new RegExp(`/office/requests\\?meeting=${id}`));
  await settled(page);
  await expect(panel(page)).toContainText(NUMBER);
  await expect(panel(page)).toContainText('Издаване на скица за имот в кв. 12');
  await expect(panel(page)).toContainText('Устройство на територията');
  await expect(panel(page).getByRole('heading', { name: 'Преписка ПР-2026-118' })).toBeVisible();
  await expect(panel(page)).toContainText('3 документа');
  await expect(page.getByText(topic).first()).toBeVisible();
  await expectAccessible(page);

  const file = page.waitForResponse(/\/document\/attachments\//);
  await panel(page).getByRole('link', { name: 'Заявление.pdf' }).click();
  const answer = await file;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const sheet = page.getByRole('dialog', { name: 'Заявление.pdf' });
  await expect(sheet.locator('iframe[title="Заявление.pdf"]')).toBeVisible();
  await sheet.getByRole('button', { name: 'Затворете' }).click();

  // A file that does not come is told in words.
  await fault(request, 'error');
  await panel(page).getByRole('link', { name: 'Заявление.pdf' }).click();
  await expect(sheet.getByRole('heading', { name: 'АКСТЪР ОФИС не отговаря' })).toBeVisible();
  await expectAccessible(page);
  await fault(request, 'none');
  await sheet.getByRole('button', { name: 'Опитайте отново' }).click();
  await expect(sheet.locator('iframe')).toBeVisible();
  await sheet.getByRole('button', { name: 'Затворете' }).click();

  // Another document of the same case file, and back.
  await panel(page).getByRole('button', { name: /^УТ-12-346/ }).click(); // prettier-ignore
  await expect(panel(page)).toContainText('Приложено');
  await panel(page).getByText('Търсете по друг номер').click();
  await panel(page).getByRole('button', { name: 'Към посочения от гражданина' }).click();
  await expect(panel(page)).toContainText('При експерт');

  for (const [typed, said] of [
    ['УТ-99-999', 'Няма такъв документ'],
    ['ГР-13-349', 'Нямате права за този документ'],
    ['МД-17-393', 'Документът е изваден'],
  ] as const) {
    await panel(page).getByLabel('Номер на документ').fill(typed);
    await panel(page).getByRole('button', { name: 'Намерете' }).click();
    await expect(panel(page).getByRole('heading', { name: said })).toBeVisible();
  }
  await expectAccessible(page);

  for (const [kind, said] of [
    ['error', 'АКСТЪР ОФИС не отговаря'],
    ['slow', 'АКСТЪР ОФИС не отговаря'],
    ['cut', 'АКСТЪР ОФИС не отговаря'],
    ['nonsense', 'АКСТЪР ОФИС не отговаря'],
    ['gone', 'Документът е изваден'],
    ['unauthorized', 'Вижте документа тук'],
  ] as const) {
    await test.step(kind, async () => {
      await fault(request, kind);
      await page.reload();
      await expect(panel(page).getByRole('heading', { name: said })).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('button', { name: /^Одобрете/ })).toBeVisible();
    });
  }

  await page.setViewportSize({ width: 390, height: 844 });
  await fault(request, 'error');
  await page.reload();
  await expect(panel(page).getByRole('heading', { name: 'АКСТЪР ОФИС не отговаря' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // It is well again: the same page goes on, and the request is decided.
  await fault(request, 'none');
  await panel(page).getByRole('button', { name: 'Опитайте отново' }).click();
  await expect(panel(page)).toContainText('При експерт');
  await page.getByRole('button', { name: /^Одобрете/ }).click();
  await expect(page.getByText(/Одобрена: /)).toBeVisible();
});
