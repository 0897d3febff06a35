import type { Page } from '@playwright/test';
import { expect, test } from './test.js';
import { aTownAtWork, type Town } from './a-town-at-work.js';
import { asMember, inTown } from './every-address.js';
import { cutOff } from './measures.js';
import { expectAccessible, expectAccessibleInDark, expectNoSidewaysScroll, settled } from './kit.js';
import type { Who } from './routes.js';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

let town: Town;
test.beforeAll(async ({ playwright, baseURL }) => void (town = await aTownAtWork(playwright, baseURL!)));

const byButton =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> =>
    page.getByRole('main').getByRole('button', { name }).first().click();
const byKey =
  (key: string) =>
  async (page: Page): Promise<void> =>
    page.keyboard.press(key);

/** In the sheet of the first meeting of a list. */
const inSheet =
  (act?: string) =>
  async (page: Page): Promise<void> => {
    await byButton('Мария Петрова')(page);
    if (act) await page.getByRole('dialog').getByRole('button', { name: act }).click();
  };

/** What opens over a page: by whom, at which address, how, and what it is called. */
const OVER: [Who, string, (page: Page) => Promise<void>, string | RegExp][] = [
  ['visitor', '/', byButton('Отворете календара'), 'Изберете дата'],
  ['citizen', '/meetings/{meeting}', byButton('Откажете се'), /./],
  ['administrator', '/office/requests', byKey('?'), 'Клавиши'],
  ['administrator', '/office/requests', byKey('t'), /./],
  ['administrator', '/office/meetings?status=requested&q=Забавена', inSheet(), 'Среща'],
  [
    'administrator',
    '/office/meetings?status=requested&q=Забавена',
    inSheet('Откажете…'),
    /^Отказ: Мария Петрова/,
  ],
  [
    'administrator',
    '/office/meetings?status=requested&q=Забавена',
    inSheet('Преместете…'),
    /^Друг час за Мария Петрова/,
  ],
  [
    'administrator',
    '/office/meetings?status=requested&q=Забавена',
    inSheet('Отговорете писмено…'),
    /^Писмен отговор/,
  ],
  ['administrator', '/office/people', byButton('Нов приемащ'), /./],
  ['administrator', '/office/people', byButton(/^Календарна връзка/), /./],
  ['administrator', '/office/screens', byButton('Добавете екран'), /./],
  ['administrator', '/office/settings/api-clients', byButton('Нова програма'), /./],
  ['administrator', '/office/settings/webhooks/{webhook}', byButton('Сменете тайната'), /./],
  ['administrator', '/office/settings/webhooks/{webhook}', byButton('Премахнете'), /./],
  ['administrator', '/office/absences', byButton(/^Премахнете/), /./],
];

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

for (const who of ['visitor', 'citizen', 'administrator'] as const) {
  const mine = OVER.filter(([whose]) => whose === who);
  test(`what opens over the pages of ${who} is accessible, fits and closes by Escape`, async ({ page }) => {
    test.setTimeout(60_000 + mine.length * 30_000);
    await asMember(page, who);
    for (const [, address, show, name] of mine) {
      await test.step(`${address} ${String(name)}`, async () => {
        await page.setViewportSize(PHONE);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(inTown(address, town));
        await settled(page);
        const had = await focused(page);
        await show(page);
        const dialog = page.getByRole('dialog', { name });
        await expect(dialog, address).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page, address);
        expect.soft(await cutOff(page), address).toEqual([]);
        const box = (await dialog.boundingBox())!;
        expect.soft(box.x + box.width, `${address}: on the screen`).toBeLessThanOrEqual(PHONE.width);
        await page.setViewportSize(DESK);
        await expectAccessibleInDark(page);
        await page.keyboard.press('Escape');
        await expect(dialog, address).toBeHidden();
        // Back where they were, or on the button that opened it.
        expect.soft([had, 'BUTTON'], address).toContain(await focused(page));
      });
    }
  });
}
