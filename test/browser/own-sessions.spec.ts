import { expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

for (const [who, email, address] of [
  ['a citizen', 'maria@citizens.example', '/my/account'],
  ['a member of staff', 'desk@rozovets.example', '/office/account'],
] as const)
  test(`${who} ends a log-in that was forgotten elsewhere`, async ({ page, browser }) => {
    const elsewhere = await browser.newContext({
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    });
    const library = await elsewhere.newPage();
    await logIn(library, email);
    await logIn(page, email);
    await page.goto(address);
    await settled(page);
    const section = page.getByRole('region', { name: 'Къде сте влезли' });
    const lines = section.getByRole('listitem');
    await expect(lines.first()).toContainText('това устройство');
    const forgotten = lines.filter({ hasText: 'Firefox на Windows' });
    await expect(forgotten).toHaveCount(1);

    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.screenshot({
        path: test.info().outputPath(`own-sessions-${width}.png`),
        fullPage: true,
      });
    }

    await section.getByRole('button', { name: 'Прекратете: Firefox на Windows' }).press('Enter');
    await expect(section.getByText('Влизането е прекратено: Firefox на Windows.')).toBeFocused();
    await expect(forgotten).toHaveCount(0);
    await library.goto(address);
    await expect(library.getByRole('heading', { level: 1 })).toHaveText('Вход');
    await elsewhere.close();
  });
