import { expect, test } from './test.js';
import { aTownAtWork, type Town } from './a-town-at-work.js';
import { asMember, EVERYBODY, open, openingsOf } from './every-address.js';
import { expectAccessibleColours, expectNoSidewaysScroll } from './kit.js';
import { cutOff, moving, outOfReach, smallTargets, spaceText, unseenFocus } from './measures.js';

let town: Town;
test.beforeAll(async ({ playwright, baseURL }) => void (town = await aTownAtWork(playwright, baseURL!)));

/** A window of 1280 px at 400 % and at 200 %, a phone. */
const [AT_400, AT_200, PHONE] = [320, 640, 390].map((width) => ({ width, height: 844 }));

for (const who of EVERYBODY) {
  const openings = openingsOf(who);
  test(`every page of ${who} bears zoom, spacing, fingers, stillness and forced colours`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + openings.length * 30_000);
    await asMember(page, who);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { route, address } of openings) {
      await test.step(address, async () => {
        await page.setViewportSize(AT_400!);
        await open(page, town, route, address);
        expect.soft(await moving(page), `${address}: moves`).toEqual([]);
        for (const size of [AT_400!, AT_200!]) {
          await page.setViewportSize(size);
          await expectNoSidewaysScroll(page, address);
          expect.soft(await cutOff(page), `${address}: cut off at ${size.width} px`).toEqual([]);
          expect.soft(await outOfReach(page), `${address}: scrolls at ${size.width} px`).toEqual([]);
        }
        await page.setViewportSize(PHONE!);
        expect.soft(await smallTargets(page), `${address}: too small`).toEqual([]);
        await spaceText(page, true);
        expect.soft(await cutOff(page), `${address}: cut off when spaced`).toEqual([]);
        await expectNoSidewaysScroll(page, address);
        await spaceText(page, false);
        await page.emulateMedia({ contrast: 'more' });
        await expectAccessibleColours(page, address);
        // The colours are the reader's own now, so that axe has nothing to say of them; the focus is still ours to show.
        await page.emulateMedia({ contrast: null, forcedColors: 'active' });
        expect.soft(await unseenFocus(page), `${address}: focus unseen`).toEqual([]);
        await page.emulateMedia({ forcedColors: null });
      });
    }
  });
}
