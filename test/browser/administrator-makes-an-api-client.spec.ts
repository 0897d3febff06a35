import { type APIRequestContext, expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

/** What a program does with what the administrator hands over. */
async function tokenFor(api: APIRequestContext, given: Record<'url' | 'id' | 'secret', string>) {
  const authorization = `Basic ${Buffer.from(`${given.id}:${given.secret}`).toString('base64')}`;
  const answer = await api.post(given.url, {
    headers: { authorization },
    form: { grant_type: 'client_credentials' },
  });
  return {
    status: answer.status(),
    token: ((await answer.json()) as { access_token?: string }).access_token,
  };
}

test('an administrator lets a program in, sees that it calls, and shuts it out', async ({
  page,
  playwright,
}) => {
  await page.context().grantPermissions(['clipboard-write']);
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  await page.getByRole('link', { name: 'Външни системи с достъп' }).click();
  await settled(page);

  await page.getByRole('button', { name: 'Нова програма' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('вижда графици').uncheck();
  await form.getByRole('button', { name: 'Дайте достъп' }).click();
  await expect(form.getByText('Отбележете поне едно право.').last()).toBeVisible();
  await form.getByRole('textbox', { name: 'Име' }).fill('Сайт на община Розовец');
  await form.getByLabel('вижда срещите').check();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Дайте достъп' }).click();

  await expect(page.getByRole('heading', { name: 'Тайната на „Сайт на община Розовец“' })).toBeVisible();
  await expect(page.getByText('повече няма да я покажем')).toBeVisible();
  const given = {
    url: await page.getByLabel('Адрес за код за достъп', { exact: true }).inputValue(),
    id: await page.getByLabel('Идентификатор (client_id)', { exact: true }).inputValue(),
    secret: await page.getByLabel('Тайна (client_secret)', { exact: true }).inputValue(),
  };
  await page.getByRole('button', { name: 'Копирайте: Тайна' }).click();
  await expect(page.getByText('Копирано.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Копирах я, скрийте я' }).click();
  await expect(page.getByText('Още не се е обаждала')).toBeVisible();

  const program = await playwright.request.newContext();
  const meetings = new URL('/api/v1/office/meetings?limit=1', page.url()).href;
  const { token } = await tokenFor(program, given);
  const read = () => program.get(meetings, { headers: { authorization: `Bearer ${token}` } });
  expect((await read()).status()).toBe(200);

  await page.reload();
  await settled(page);
  expect(await page.content()).not.toContain('pv_secret_');
  await expect(page.getByText('Последна заявка:')).toBeVisible();
  await page.getByRole('button', { name: 'Променете: Сайт на община Розовец' }).click();
  await form.getByLabel('Най-много заявки в минута').fill('60');
  await form.getByRole('button', { name: 'Запишете' }).click();
  await expect(page.getByText('Записано. Важи от следващата ѝ заявка.')).toBeVisible();
  await expect(page.getByText('до 60 заявки в минута')).toBeVisible();

  await page.getByRole('button', { name: 'Нова тайна: Сайт на община Розовец' }).click();
  await form.getByRole('button', { name: 'Нова тайна' }).click();
  await expect(page.getByText('повече няма да я покажем')).toBeVisible();
  expect((await read()).status()).toBe(401);
  expect((await tokenFor(program, given)).status).toBe(401);
  const renewed = await page.getByLabel('Тайна (client_secret)', { exact: true }).inputValue();
  expect((await tokenFor(program, { ...given, secret: renewed })).status).toBe(200);

  await page.getByRole('button', { name: 'Отнемете достъпа: Сайт на община Розовец' }).click();
  await expect(form.getByText('спира веднага и завинаги')).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Отнемете достъпа' }).click();
  await expect(page.getByText('Достъпът на „Сайт на община Розовец“ е отнет.')).toBeVisible();
  await expect(page.getByText('повече няма да я покажем')).toBeHidden();
  await expect(page.getByText('без достъп')).toBeVisible();
  expect((await tokenFor(program, { ...given, secret: renewed })).status).toBe(401);
  await expectAccessible(page);
  await program.dispose();
});
