import { type APIRequestContext, expect, type Page, test } from './test.js';
import { accessCodeOf, documents } from '../../simulators/akster-office/registry.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const OPEN = 'УТ-12-345/10.11.2026';
const code = accessCodeOf(documents[0]!);
const taxes = documents.find(({ responsibleUnit }) => responsibleUnit === 'Местни данъци и такси')!;

const fail = (api: APIRequestContext, kind: string) =>
  api.post('/dev/akster-office/faults', { form: { kind } });

async function look(page: Page, number: string, accessCode: string): Promise<void> {
  await page.getByLabel('Номер на документа').fill(number);
  await page.getByLabel('Код за достъп').fill(accessCode);
  await page.getByRole('button', { name: 'Вижте докъде е' }).click();
}

async function atBothWidths(page: Page, name: string): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: test.info().outputPath(`${name}-${size.width}.png`), fullPage: true });
  }
}

test.afterEach(async ({ request }) => {
  await fail(request, 'none');
});

test('a citizen sees how a document stands, and is led to whoever is responsible', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('link', { name: 'Как върви документът ви' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Как върви документът ви?');
  await page.getByRole('button', { name: 'Вижте докъде е' }).click();
  await expect(page.getByLabel('Номер на документа')).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'скица', code);
  await expect(page.getByText('Това не прилича на номер на документ.').first()).toBeVisible();
  await atBothWidths(page, 'wrong');

  await look(page, 'ут 12 345 от 10.11.2026', code);
  await expect(page.getByRole('heading', { level: 2, name: 'При експерт' })).toBeFocused();
  await expect(page.getByText(OPEN, { exact: true })).toBeVisible();
  await expect(page.getByText('четвъртък, 10 декември')).toBeVisible();
  // Nothing of what it is about.
  await expect(page.getByText('скица за имот')).toHaveCount(0);
  await atBothWidths(page, 'found-nobody-named');
  await expect(page.getByRole('link', { name: 'Потърсете при кого' })).toBeVisible();

  await look(page, taxes.number, accessCodeOf(taxes));
  await expect(page.getByText('Местни данъци и такси').first()).toBeVisible();
  await atBothWidths(page, 'found');
  await page
    .getByRole('link', { name: /^Запишете час при/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/schedules\//);
});

test('each failure of AKSTER OFFICE is one calm sentence, and what was typed stays', async ({
  page,
  request,
}) => {
  test.slow(); // one of the faults is that it does not answer
  await page.goto('/document-status');
  await settled(page);
  await look(page, OPEN, '00000000');
  await expect(page.getByText('Няма документ с този номер и този код за достъп.').first()).toBeVisible();
  await atBothWidths(page, 'not-found');
  for (const kind of ['error', 'unauthorized', 'cut', 'nonsense', 'slow']) {
    await test.step(kind, async () => {
      await fail(request, kind);
      await look(page, OPEN, code);
      await expect(page.getByText('Системата с документите не отговаря в момента.').first()).toBeVisible();
      await expect(page.getByLabel('Код за достъп')).toHaveValue(code);
      await fail(request, 'none');
      await look(page, OPEN, code);
      await expect(page.getByRole('heading', { level: 2, name: 'При експерт' })).toBeVisible();
    });
  }
  await fail(request, 'gone');
  await look(page, OPEN, code);
  await expect(page.getByText('Няма документ с този номер и този код за достъп.').first()).toBeVisible();
  await fail(request, 'error');
  await look(page, OPEN, code);
  await expect(page.getByText('Системата с документите не отговаря в момента.').first()).toBeVisible();
  await atBothWidths(page, 'down');
});

test('whoever tries too often is asked to wait', async ({ page }) => {
  // The walked product counts nothing: what it would answer is said in its place.
  await page.route('**/api/v1/public/document-status', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      headers: { 'retry-after': '300' },
      body: JSON.stringify({ code: 'too-many-requests', status: 429, title: 'Too many requests' }),
    }),
  );
  await page.goto('/document-status');
  await settled(page);
  await look(page, OPEN, code);
  await expect(page.getByText('Твърде много опити.').first()).toBeVisible();
  await atBothWidths(page, 'limited');
});

test('an administrator names where a unit receives, and may stop offering it', async ({ page, browser }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/settings');
  await settled(page);
  const part = page.getByRole('region', { name: 'Справка за документ' });
  await expect(part.getByRole('checkbox')).toBeChecked();
  await part.getByLabel('Звено в АКСТЪР ОФИС').fill('Устройство на територията');
  const architect = await part
    .getByRole('option', { name: /^Главен архитект/ })
    .first()
    .getAttribute('value');
  await part.getByLabel('Приема при').selectOption(architect);
  await part.getByRole('button', { name: 'Добавете звено' }).click();
  await expect(part.getByRole('button', { name: 'Изтрийте: Устройство на територията' })).toBeVisible();
  await atBothWidths(page, 'settings');

  const citizen = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await citizen.goto('/document-status');
  await settled(citizen);
  await expect
    .poll(async () => {
      // Settings are remembered for some seconds.
      await look(citizen, OPEN, code);
      await expect(citizen.getByRole('heading', { level: 2 })).toBeVisible();
      return citizen.getByRole('link', { name: /^Запишете час при Главен архитект/ }).count();
    })
    .toBe(1);
  await atBothWidths(citizen, 'found-named');

  await part.getByRole('button', { name: 'Изтрийте: Устройство на територията' }).click();
  await expect(part.getByText('Няма добавени звена.')).toBeVisible();
  await part.getByRole('checkbox').uncheck();
  await expect(part.getByText('Записано.')).toBeVisible();
  await expect
    .poll(async () => {
      await citizen.goto('/document-status');
      await settled(citizen);
      return citizen.getByText('Тук не се правят справки за документи.').count();
    })
    .toBe(1);
  await atBothWidths(citizen, 'off');
  await citizen.goto('/');
  await settled(citizen);
  await expect(citizen.getByRole('link', { name: 'Как върви документът ви' })).toHaveCount(0);
  await part.getByRole('checkbox').check();
  await expect(part.getByText('Записано.')).toBeVisible();
});

test('the page speaks English too', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto('/document-status');
  await settled(page);
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How does your document stand?');
  await page.getByLabel('Number of the document').fill(OPEN);
  await page.getByLabel('Access code').fill('00000000');
  await page.getByRole('button', { name: 'See how far it is' }).click();
  await expect(
    page.getByText('There is no document with this number and this access code.').first(),
  ).toBeVisible();
  await atBothWidths(page, 'english');
});
