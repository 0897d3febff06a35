import { expect, type Page, test } from './test.js';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

/** The town's own web site: another origin, with rules of its own about what may run in it. */
class TownSite {
  private server!: Server;
  /** What the page holds. */
  body = '';

  async start(portal: string): Promise<string> {
    const rules = `default-src 'none'; script-src ${portal}; connect-src ${portal}; require-trusted-types-for 'script'`;
    this.server = createServer((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': rules,
      });
      response.end(`<!doctype html><html lang="bg"><meta charset="utf-8"><title>Община</title>
        <meta name="viewport" content="width=device-width">
        <script src="${portal}/embed.js" async></script>
        <main><h1>Община Розовец</h1>${this.body}</main></html>`);
    });
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}

test.describe('the page of a town', () => {
  const site = new TownSite();
  let address: string;
  let complaints: string[];
  test.beforeAll(async ({ baseURL }) => {
    address = await site.start(baseURL!);
  });
  test.afterAll(() => site.stop());
  test.beforeEach(({ page }) => {
    complaints = [];
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });

  const open = async (page: Page, body: string): Promise<void> => {
    site.body = body;
    await page.goto(address);
  };
  const row = (page: Page, title: string) => page.locator('details').filter({ hasText: title });

  for (const width of [390, 1280])
    test(`shows whom one can see and when, and leads to the portal, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, '<priemno-vreme theme="auto"></priemno-vreme>');
      await expect(
        page.getByRole('heading', { level: 2, name: 'Запишете час за приемно време' }),
      ).toBeVisible();
      await expect(page.getByRole('heading', { level: 3, name: 'Ръководство' })).toBeVisible();
      const architect = row(page, 'Главен архитект');
      await architect.locator('summary').focus();
      await page.keyboard.press('Enter');
      const first = architect.getByRole('link', { name: /: запишете се при Главен архитект$/ }).first();
      await expect(first).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await expectNoSidewaysScroll(page);
      const [time] = (await first.getAttribute('aria-label'))!.split(' ч., ');

      await first.click();
      await settled(page);
      await expect(page.getByRole('heading', { level: 1, name: 'Главен архитект' })).toBeVisible();
      await expect(page.getByRole('radio', { name: time! }).first()).toBeChecked();
      await page.getByRole('button', { name: 'Продължете' }).click();
      await expect(page).toHaveURL(/\/about$/);
      // The site's own page may complain of no icon; nothing of ours was refused by its rules.
      expect(complaints.filter((one) => /Content Security|TrustedHTML|embed\.js/.test(one))).toEqual([]);
    });

  test('is narrowed to one schedule, in English, dark, fitted into its headings', async ({
    page,
    request,
  }) => {
    const { items } = await (await request.get('/api/v1/schedules?q=архитект')).json();
    const { id } = items.find(({ title }: { title: string }) => title === 'Главен архитект');
    await open(
      page,
      `<h2>Контакти</h2><priemno-vreme lang="en" theme="dark" heading-level="3" schedule="${id}"></priemno-vreme>`,
    );
    await expect(
      page.getByRole('heading', { level: 3, name: 'Book a meeting in reception hours' }),
    ).toBeVisible();
    await expect(page.locator('details')).toHaveCount(1);
    await page.locator('summary').click();
    await expect(page.getByRole('link', { name: 'All free times' })).toHaveAttribute(
      'href',
      new RegExp(`/schedules/${id}$`),
    );
    await expectAccessible(page);
  });

  test('holds the lines that the settings give', async ({ page, browser }) => {
    const context = await browser.newContext({ locale: 'bg-BG', permissions: ['clipboard-write'] });
    const office = await context.newPage();
    await logIn(office, 'admin@rozovets.example');
    await office.goto('/office/settings');
    await settled(office);
    const own = office.getByRole('region', { name: 'На вашия сайт' });
    await own.getByLabel('Какво да се вижда').selectOption({ label: 'Ръководство' });
    const lines = await own.getByLabel('Редове за страницата').inputValue();
    await own.getByRole('button', { name: 'Копирайте' }).click();
    await expect(own.getByRole('status')).toHaveText('Копирано.');
    // The page of the town has the script in its head already; twice does no harm.
    await open(page, lines);
    await expect(row(page, 'Кмет').first()).toBeVisible();
    await expect(row(page, 'Главен архитект')).toHaveCount(0);
  });

  test('says so when the portal does not answer, and goes on when it does again', async ({
    page,
    baseURL,
  }) => {
    const away = (url: URL) => url.href.startsWith(`${baseURL}/api/`);
    await page.route(away, (route) => route.abort());
    await open(page, `<priemno-vreme><a href="${baseURL}">Запишете час</a></priemno-vreme>`);
    await expect(page.getByRole('alert')).toHaveText('Свободните часове не можаха да се заредят.');
    await expect(page.getByRole('link', { name: 'Отворете портала за записване' })).toHaveAttribute(
      'href',
      `${baseURL}/`,
    );
    await expectAccessible(page);
    await page.unroute(away);
    await page.getByRole('button', { name: 'Опитайте пак' }).click();
    await expect(row(page, 'Главен архитект')).toBeVisible();
  });

  test('a link to a time that is gone says so', async ({ page, request }) => {
    const { items } = await (await request.get('/api/v1/schedules?q=архитект')).json();
    await page.goto(`/schedules/${items[0].id}?at=${encodeURIComponent('2026-01-05T09:00:00+02:00')}`);
    await settled(page);
    await expect(
      page.getByText('Часът, на който натиснахте, вече не е свободен. Изберете друг.'),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
