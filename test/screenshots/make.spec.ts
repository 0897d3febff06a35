/** Not a test: takes the pictures of the README from the demo data. `npm run screenshots`. */
import { test, type Page } from '@playwright/test';
import { logIn, settled } from '../browser/kit.js';

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
