import { type Browser, chromium, expect, type Page, test } from './test.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQR } from 'qr';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

interface Booked {
  id: string;
  reference: string;
}

/** Somebody who receives today around the clock, so that the day can be played through at any hour. */
async function aHostOfToday(page: Page): Promise<{ hostId: string; book(): Promise<Booked> }> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/v1${path}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const name = `Борис Велков ${Date.now()}`;
  const host = await post('/office/hosts', { name, kind: 'specialist', place: 'стая 305' });
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Sofia' }).format(new Date());
  const schedule = await post('/office/schedules', {
    title: name,
    hostId: host.id,
    place: 'стая 305',
    modes: ['inPerson'],
    minNoticeHours: 0,
    slotMinutes: 5,
    reception: [{ dates: [today], windows: [{ from: '00:00', to: '23:55' }], breaks: [] }],
    onHoliday: 'skip',
    status: 'published',
  });
  const { slots } = await (
    await page.request.get(`/api/v1/schedules/${schedule.id}/slots?from=${today}&to=${today}`)
  ).json();
  return {
    hostId: host.id,
    book: () =>
      post('/office/meetings', {
        scheduleId: schedule.id,
        start: slots.shift().start,
        mode: 'inPerson',
        topic: 'Скица',
        origin: 'phone',
        attendee: { givenName: 'Георги', familyName: 'Колев', phone: '0888 123 456' },
      }),
  };
}

/** Adds a screen in the back office. @returns its link, shown once */
async function addScreen(page: Page, name: string, kind: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Добавете екран' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Къде стои').fill(name);
  await form.getByRole('radio', { name: kind }).check();
  await form.getByRole('button', { name: 'Добавете' }).click();
  await expect(page.getByRole('heading', { name: `Екранът „${name}“ е добавен` })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('още не е свързан');
  return page.getByLabel('Тайна връзка').inputValue();
}

async function press(kiosk: Page, digits: string): Promise<void> {
  for (const digit of digits) await kiosk.getByRole('button', { name: digit, exact: true }).click();
  await kiosk.getByRole('button', { name: 'Готово' }).click();
}

/** A film in which somebody holds the code still before the camera (YUV4MPEG2, as Chromium's fake camera plays it). */
function filmOf(text: string): Buffer {
  const [width, height, module] = [640, 480, 12];
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'quartile' });
  const [left, top] = [(width - rows.length * module) / 2, (height - rows.length * module) / 2];
  const luma = Buffer.alloc(width * height, 160);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isDark = rows[Math.floor((y - top) / module)]?.[Math.floor((x - left) / module)];
      if (isDark !== undefined) luma[y * width + x] = isDark ? 40 : 220;
    }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

/** The number that the kiosk tells. */
const numberOn = async (kiosk: Page): Promise<string> => {
  await expect(kiosk.getByRole('heading', { name: 'Добре дошли' })).toBeVisible();
  return (await kiosk.locator('dd.num').textContent())!.trim();
};

test('whoever comes checks in by number or code, is called, and the corridor shows it without a name', async ({
  page,
  browser,
  launchOptions,
}) => {
  // Three browsers, and a camera that has to be waited for.
  test.setTimeout(600_000);
  await logIn(page, 'admin@rozovets.example');
  const { hostId, book } = await aHostOfToday(page);
  const [first, second] = [await book(), await book()];

  await page.goto('/office/screens');
  await settled(page);
  const kioskLink = await addScreen(page, `Вход ${first.reference}`, /Таблет/);
  const displayLink = await addScreen(page, `Коридор ${first.reference}`, /Екран/);
  await expectAccessible(page);

  const display = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  await display.goto(displayLink);
  await expect(display.getByRole('heading', { name: 'Влезте' })).toBeVisible();
  // What opens it no longer stands where everybody can read it.
  await expect(display).toHaveURL(/\/display$/);

  const tablet = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const kiosk = await tablet.newPage();
  await kiosk.goto(kioskLink);
  await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('Дошли сте за среща?');
  await expect(kiosk).toHaveURL(/\/kiosk$/);
  expect((await tablet.cookies()).map(({ name }) => name)).not.toContain('sid');
  for (const key of await kiosk.locator('.key').all())
    expect((await key.boundingBox())!.height).toBeGreaterThanOrEqual(64);

  await press(kiosk, '123');
  await expect(kiosk.getByRole('alert')).toHaveText('Номерът има девет цифри.');
  await kiosk.reload();
  await press(kiosk, '000000000');
  await expect(kiosk.getByRole('alert')).toContainText('Няма среща с този номер');
  await expectAccessible(kiosk);
  await kiosk.getByRole('button', { name: 'Към началото' }).click();
  await press(kiosk, first.reference.replaceAll('-', ''));
  const firstNumber = await numberOn(kiosk);
  await expect(kiosk.locator('main')).toContainText('стая 305');
  await expect(kiosk.locator('main')).not.toContainText('Георги');
  await expectAccessible(kiosk);
  await expect(kiosk.getByText(/връща в началото след \d+ секунд/)).toBeVisible();
  await kiosk.getByRole('button', { name: 'Още време' }).click();
  await kiosk.getByRole('button', { name: 'Към началото' }).click();
  await expect(kiosk.getByLabel('Номер на срещата')).toHaveValue('');

  const secondNumber = await showsItsCode(second.reference, kioskLink, launchOptions as LaunchOptions);
  expect(Number(secondNumber)).toBe(Number(firstNumber) + 1);

  const called = display.getByRole('region', { name: 'Влезте' });
  const next = display.getByRole('region', { name: 'Следващи' });
  await expect(next).toContainText(firstNumber);

  await page.goto(`/office?hostId=${hostId}`);
  await settled(page);
  await expect(page.getByText('2 дошли чакат')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(page.getByText(`Повикан е номер ${firstNumber}.`)).toBeVisible();
  await expect(called.getByRole('listitem').filter({ hasText: 'стая 305' })).toContainText(firstNumber);
  await expect(display.getByRole('status')).toHaveText(new RegExp(`Номер ${firstNumber}, стая 305`));
  await expectAccessible(display);
  await expectNoSidewaysScroll(display);
  expect(await display.locator('body').innerText()).not.toMatch(/Георги|Колев/);

  await page.getByRole('button', { name: 'Не се яви: Георги Колев' }).click();
  await expect(page.getByText('не се яви', { exact: false }).first()).toBeVisible();
  await expect(called).not.toContainText('стая 305');
  await page.getByRole('button', { name: 'Повикайте следващия' }).click();
  await expect(called.getByRole('listitem').filter({ hasText: 'стая 305' })).toContainText(secondNumber);

  await display.context().setOffline(true);
  await expect(display.getByRole('alert')).toContainText('Няма връзка, последно в', { timeout: 30_000 });
  await expect(called).toContainText(secondNumber);
  await display.context().setOffline(false);
  await expect(display.getByRole('alert')).toHaveCount(0, { timeout: 30_000 });

  await tablet.setOffline(true);
  await press(kiosk, first.reference.replaceAll('-', ''));
  await expect(kiosk.getByRole('alert')).toHaveText('Няма връзка. Обърнете се към гишето.');
  await tablet.setOffline(false);

  // Revoked, it stops by itself.
  await page.goto('/office/screens');
  await page.getByRole('button', { name: `Отнемете: Коридор ${first.reference}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отнемете' }).click();
  await expect(display.getByRole('heading', { level: 1 })).toHaveText('Този екран не е свързан');
  await expectAccessible(display);
});

type LaunchOptions = Parameters<typeof chromium.launch>[0];

/** A second tablet, before whose camera somebody holds their code. @returns the number that it tells */
async function showsItsCode(reference: string, link: string, options: LaunchOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'priemno-camera-'));
  const film = join(folder, 'code.y4m');
  writeFileSync(film, filmOf(reference.replaceAll('-', '')));
  let camera: Browser | undefined;
  try {
    camera = await chromium.launch({
      ...options,
      args: [
        ...(options?.args ?? []).filter((arg) => !arg.startsWith('--use-fake-device')),
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
    const kiosk = await camera.newPage();
    await kiosk.goto(link);
    await kiosk.getByRole('button', { name: 'Покажете QR кода' }).click();
    return await numberOn(kiosk);
  } finally {
    await camera?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
