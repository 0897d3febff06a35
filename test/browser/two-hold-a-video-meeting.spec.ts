import { type Browser, expect as plainly, type Page, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn } from './kit.js';
import {
  aVideoMeetingNow,
  expiredSince,
  expectMoving,
  expectSound,
  loudness,
  statusOf,
  tiles,
  type VideoMeeting,
} from './video-kit.js';

// Three browsers that draw, compress and play on one machine are slow at everything else.
const expect = plainly.configure({ timeout: 45_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function someone(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'bg-BG',
    viewport: { width, height: 844 },
    permissions: ['camera', 'microphone'],
  });
  return context.newPage();
}

async function goIn(page: Page): Promise<void> {
  await expect(title(page)).toHaveText('Готови ли сте за срещата?');
  await button(page, 'Влезте в срещата').click();
}

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test.describe('a video meeting in the built-in room', () => {
  test.describe.configure({ mode: 'serial', timeout: 360_000 });
  let meeting: VideoMeeting;
  let citizen: Page;
  let official: Page;

  test.beforeAll(async ({ browser, playwright, baseURL }) => {
    const [administrator, maria] = await Promise.all(
      [1, 2].map(() => playwright.request.newContext({ baseURL: baseURL! })),
    );
    meeting = await aVideoMeetingNow(administrator!, maria!);
    [citizen, official] = [await someone(browser, 390), await someone(browser, 1280)];
  });
  test.afterAll(async () => {
    await citizen.context().close();
    await official.context().close();
  });

  test('the citizen checks camera and microphone, and the waiting room holds them back', async () => {
    await citizen.goto(meeting.link);
    await expectMoving(citizen.getByLabel('Така ви виждат другите'));
    await expect
      .poll(() =>
        citizen.getByRole('meter').evaluate((meter) => (meter as unknown as { value: number }).value),
      )
      .toBeGreaterThan(0);
    await expectGood(citizen);
    await goIn(citizen);
    await expect(title(citizen)).toHaveText('Изчакайте да ви поканят');
    await expect(citizen.getByText('Служителят още не е влязъл.')).toBeVisible();
    await expectGood(citizen);
  });

  test('the official comes in by session, sees who waits, and nobody is through yet', async () => {
    await logIn(official, 'admin@rozovets.example');
    await official.goto(`/meetings/${meeting.id}/room`);
    await goIn(official);
    await expect(official.getByText('Мария Петрова чака да влезе')).toBeVisible();
    await expect(citizen.getByText('Служителят е в стаята')).toBeVisible();
    await expect(tiles(official)).toHaveCount(0);
    await expect(tiles(citizen)).toHaveCount(0);
    await expectGood(official);
  });

  test('let in, both see moving pictures and hear each other', async () => {
    await button(official, /^Пуснете/).click();
    for (const page of [citizen, official]) {
      await expect(tiles(page)).toHaveCount(1);
      await expectMoving(tiles(page));
      await expectSound(tiles(page));
    }
    await expectGood(official);
  });

  test('whoever mutes is not heard, and whoever turns the camera off is not seen', async () => {
    await button(official, 'Изключете микрофона').click();
    await expect(citizen.getByText('без микрофон')).toBeVisible();
    await expect.poll(() => loudness(tiles(citizen), 2_500), { message: 'silence' }).toBe(0);
    await button(official, 'Включете микрофона').click();
    await expectSound(tiles(citizen));
    await button(official, 'Изключете камерата').click();
    await expect(citizen.getByText('Камерата е изключена')).toBeVisible();
    await button(official, 'Включете камерата').click();
    await expect(citizen.getByText('Камерата е изключена')).toHaveCount(0);
    await expectMoving(tiles(citizen));
  });

  test('the screen is shown in place of the camera, and the camera comes back', async () => {
    await button(official, 'Покажете екрана').click();
    await expect(citizen.getByText('показва екрана си')).toBeVisible();
    await expectMoving(tiles(citizen));
    await button(official, 'Спрете екрана').click();
    await expect(citizen.getByText('показва екрана си')).toHaveCount(0);
    await expectMoving(tiles(citizen));
  });

  test('they write to each other', async () => {
    await button(official, 'Съобщения').click();
    await official.getByLabel('Съобщение', { exact: true }).fill('Отворете скицата, моля.');
    await button(official, 'Изпратете').click();
    await expect(button(citizen, /Съобщения\s*, 1 ново/)).toBeVisible();
    await button(citizen, /Съобщения/).click();
    await expect(citizen.getByRole('log')).toContainText('Отворете скицата, моля.');
    await citizen.getByLabel('Съобщение', { exact: true }).fill('Ето я.');
    await citizen.keyboard.press('Enter');
    await expect(official.getByRole('log')).toContainText('Ето я.');
    await expectGood(citizen);
    for (const page of [citizen, official]) await button(page, 'Съобщения').click();
  });

  test('a reload rejoins, without waiting again', async () => {
    await citizen.reload();
    for (const page of [citizen, official]) {
      await expect(tiles(page)).toHaveCount(1);
      await expectMoving(tiles(page));
      await expectSound(tiles(page));
    }
  });

  test('a line that drops is told, and comes back by itself', async () => {
    await citizen.context().setOffline(true);
    await expect(citizen.getByText('Връзката с нас прекъсна.')).toBeVisible();
    await citizen.context().setOffline(false);
    await expect(citizen.getByText('Връзката с нас прекъсна.')).toHaveCount(0);
    for (const page of [citizen, official]) {
      await expectMoving(tiles(page));
      await expectSound(tiles(page));
    }
  });

  test('a third one waits too, and then each sees the two others', async ({ browser }) => {
    const daughter = await someone(browser, 1280);
    await daughter.goto(meeting.link);
    await goIn(daughter);
    await expect(title(daughter)).toHaveText('Изчакайте да ви поканят');
    await button(official, /^Пуснете/).click();
    for (const page of [daughter, citizen, official]) {
      await expect(tiles(page)).toHaveCount(2);
      await expectMoving(tiles(page).first());
      await expectMoving(tiles(page).last());
    }
    await button(daughter, 'Излезте').click();
    await expect(title(daughter)).toHaveText('Излязохте от срещата');
    await expectGood(daughter);
    await expect(tiles(official)).toHaveCount(1);
    await daughter.context().close();
  });

  test('whoever’s browser gives no camera comes in all the same, in English', async ({ browser }) => {
    const son = await someone(browser, 390);
    await son.context().addInitScript(`
      localStorage.setItem('language', 'en');
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    `);
    await son.goto(meeting.link);
    await expect(title(son)).toHaveText('Ready for the meeting?');
    const why = son.getByRole('heading', {
      name: 'The browser does not give access to camera or microphone',
    });
    await expect(why).toBeVisible();
    await expectGood(son);
    await button(son, 'Enter the meeting').click();
    await expect(title(son)).toHaveText('Wait to be let in');
    await expectGood(son);
    await button(official, /^Пуснете/).click();
    await expect(tiles(son)).toHaveCount(2);
    for (const tile of [tiles(son).first(), tiles(son).last()]) await expectMoving(tile);
    await expect(tiles(official)).toHaveCount(2);
    await expectGood(son);
    await button(son, 'Leave').click();
    await expect(title(son)).toHaveText('You have left the meeting');
    await expect(tiles(official)).toHaveCount(1);
    await son.context().close();
  });

  test('a link to another meeting stays out, and so does one that was tampered with', async ({ browser }) => {
    const stranger = await someone(browser, 390);
    const token = new URL(meeting.link).searchParams.get('token')!;
    for (const address of [
      `/meetings/019a8c00-0000-7000-8000-000000000001/room?token=${token}`,
      `/meetings/${meeting.id}/room?token=${token.slice(0, -3)}abc`,
    ]) {
      await stranger.goto(address);
      await expect(title(stranger)).toHaveText('Връзката не е за тази среща');
      await expectGood(stranger);
    }
    await stranger.goto(`/meetings/${meeting.id}/room`);
    await expect(stranger).toHaveURL(/\/login\?next=/);
    await stranger.context().close();
  });

  test('a link whose hours are past stays out, and says what to do', async ({ browser }) => {
    const late = await someone(browser, 390);
    await late.goto(await expiredSince(meeting.link, 60));
    await expect(title(late)).toHaveText('Връзката вече не важи');
    await expect(late.getByText(/^Връзката вече не важи. Ако срещата е преместена/)).toBeVisible();
    await expect(late.getByRole('link', { name: 'Моите срещи' })).toBeVisible();
    await expect(button(late, 'Влезте в срещата')).toHaveCount(0);
    await expectGood(late);
    await late.context().close();
  });

  test('the official ends it: over for everybody, and the meeting is held', async ({
    playwright,
    baseURL,
  }) => {
    await button(official, 'Приключете срещата').click();
    const sure = official.getByRole('dialog');
    await expect(sure).toContainText('Стаята се затваря за всички');
    await sure.getByRole('button', { name: 'Приключете срещата' }).click();
    for (const page of [citizen, official]) {
      await expect(title(page)).toHaveText('Срещата приключи');
    }
    await expectGood(citizen);
    await citizen.goto(meeting.link);
    await expect(title(citizen)).toHaveText('Срещата приключи');
    const state = await official.context().storageState();
    const api = await playwright.request.newContext({ baseURL: baseURL!, storageState: state });
    expect(await statusOf(api, meeting.id)).toBe('held');
    await api.dispose();
  });
});
