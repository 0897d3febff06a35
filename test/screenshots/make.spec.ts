/** Not a test: takes the pictures of the README from the demo data. `npm run screenshots`. */
import { test, type Page } from '@playwright/test';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { logIn, mailTo, settled } from '../browser/kit.js';

const FOLDER = 'docs/screenshots';

async function shoot(page: Page, name: string, path: string, widths = [1280, 390]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 820 });
    await page.goto(path);
    await settled(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${FOLDER}/${name}-${width}.png` });
  }
}

test('portal', async ({ page }) => {
  await shoot(page, 'start', '/');
  await page.getByRole('link', { name: /Обществен посредник/ }).click();
  await page.waitForURL(/schedules/);
  await shoot(page, 'schedule', new URL(page.url()).pathname);
  await logIn(page, 'maria@citizens.example');
  await shoot(page, 'my-meetings', '/my/meetings');
});

test('back office', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await shoot(page, 'office-today', '/office');
  await shoot(page, 'office-requests', '/office/requests');
  await shoot(page, 'office-calendar', '/office/calendar?view=week', [1280]);
  await shoot(page, 'office-book', '/office/book', [1280]);
  await shoot(page, 'office-schedules', '/office/schedules', [1280]);
  await page.getByRole('link', { name: /Главен архитект/ }).click();
  await page.waitForURL(/schedules\/./);
  await shoot(page, 'office-schedule', new URL(page.url()).pathname);
  await shoot(page, 'office-people', '/office/people', [1280]);
  await shoot(page, 'office-settings', '/office/settings', [1280]);
});

test('mail', async ({ page }) => {
  const call = async (path: string, data: object) =>
    (await page.request.post(`/api/v1${path}`, { data })).json();
  const logInAs = (email: string) => call('/auth/login', { email, password: PASSWORD });
  await logInAs('maria@citizens.example');
  const { items } = await (await page.request.get('/api/v1/schedules?q=посредник')).json();
  const scheduleId = items[0].id;
  const [from, to] = [0, 30].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const free = await (
    await page.request.get(`/api/v1/schedules/${scheduleId}/slots?from=${from}&to=${to}`)
  ).json();
  const topic = 'Забавена преписка в районната администрация.';
  const meeting = await call('/meetings', {
    scheduleId,
    start: free.slots.at(-1).start,
    mode: 'video',
    topic,
  });
  await logInAs('admin@rozovets.example');
  await call(`/office/meetings/${meeting.id}/approve`, {});
  const mail = await mailTo(page.request, 'maria@citizens.example', 'Срещата ви е одобрена');
  await page.setViewportSize({ width: 680, height: 760 });
  await page.setContent(mail.html);
  await page.screenshot({ path: `${FOLDER}/mail.png` });
});
