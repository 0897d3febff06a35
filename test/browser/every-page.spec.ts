import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInDark, expectNoSidewaysScroll, logIn, settled } from './kit.js';

const visitor = [
  '/',
  '/?q=kmet',
  '/timetable',
  '/document-status',
  '/login',
  '/register',
  '/forgot-password',
  '/meetings/019a8c00-0000-7000-8000-000000000001/room?token=none',
];
const citizen = ['/notifications', '/my/meetings', '/my/meetings?when=past', '/my/account'];
const administrator = [
  '/office',
  '/office/requests',
  '/office/notifications',
  '/office/not-told',
  '/office/calendar',
  '/office/calendar?view=week',
  '/office/meetings',
  '/office/book',
  '/office/book?now=true',
  '/office/day?date=2026-12-07',
  '/office/schedules',
  '/office/schedules/new',
  '/office/absences',
  '/office/people',
  '/office/people?part=groups',
  '/office/settings',
  '/office/settings/video',
  '/office/settings/api-clients',
  '/office/settings/webhooks',
  '/office/unfinished',
  '/office/settings/messages',
  '/office/settings/messages/meeting-approved/bg',
];

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

for (const { who, email, paths } of [
  { who: 'a visitor', email: null, paths: visitor },
  { who: 'a citizen', email: 'maria@citizens.example', paths: citizen },
  { who: 'an administrator', email: 'admin@rozovets.example', paths: administrator },
]) {
  test(`every page of ${who} is accessible at 390 and 1280 px, in both schemes`, async ({ page }) => {
    test.setTimeout(paths.length * 60_000);
    if (email) await logIn(page, email);
    for (const path of paths) {
      await test.step(path, async () => {
        await page.setViewportSize(sizes[0]!);
        await page.goto(path);
        await settled(page);
        expect(await page.title()).not.toBe('');
        for (const viewport of sizes) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme: 'light' });
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
          await expectAccessibleInDark(page);
        }
      });
    }
  });
}

test('the portal speaks English beside Bulgarian', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/who/i);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
});
