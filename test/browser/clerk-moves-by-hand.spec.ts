import { expect, type Locator, type Page, test } from './test.js';
import {
  expectAccessible,
  expectAccessibleInDark,
  expectNoSidewaysScroll,
  logIn,
  mailTo,
  settled,
} from './kit.js';

const zone = 'Europe/Sofia';
/** Next Wednesday or later: nobody else of this run receives so, and it lies ahead at any hour. */
const DAY = (() => {
  const day = new Date(Date.now() + 8 * 86_400_000);
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1);
  return new Intl.DateTimeFormat('sv', { timeZone: zone }).format(day);
})();

const call = async (page: Page, path: string, data?: object) => {
  const answer = data
    ? await page.request.post(`/api/v1${path}`, { data })
    : await page.request.get(`/api/v1${path}`);
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return answer.json();
};

interface Reception {
  host: { id: string; name: string };
  scheduleId: string;
  /** `9:00` → the start of that slot. */
  at: (time: string) => string;
}

/** Somebody who receives on that day from nine to noon and from one to four, in quarters of an hour. */
async function aReception(page: Page): Promise<Reception> {
  const host = await call(page, '/office/hosts', { name: `Приемна ${Date.now()}`, kind: 'department' });
  const { id } = await call(page, '/office/schedules', {
    title: host.name,
    hostId: host.id,
    modes: ['inPerson'],
    slotMinutes: 15,
    reception: [
      { dates: [DAY], windows: [{ from: '09:00', to: '16:00' }], breaks: [{ from: '12:00', to: '13:00' }] },
    ],
    status: 'published',
  });
  const { slots } = await call(page, `/office/schedules/${id}/slots?from=${DAY}&to=${DAY}`);
  return {
    host,
    scheduleId: id,
    at: (time) =>
      slots.map(({ start }: { start: string }) => start).find((start: string) => start.includes(`T${time}`)),
  };
}

async function book({ scheduleId, at }: Reception, page: Page, time: string, email: string): Promise<string> {
  const meeting = await call(page, '/office/meetings', {
    scheduleId,
    start: at(time),
    mode: 'inPerson',
    topic: 'Скица на имот',
    origin: 'phone',
    attendee: { givenName: 'Цвета', familyName: 'Манолова', phone: '0888 654 321', email },
  });
  return meeting.reference;
}

const meetingIn = (page: Page): Locator => page.locator('.meeting').filter({ hasText: 'Цвета Манолова' });

const lineOf = (page: Page, hour: number): Locator =>
  page.locator(`app-hours-grid [data-time="${String(hour).padStart(2, '0')}:00:00"]`).first();

/** Drags the meeting so that its upper edge comes to the hour, as a hand would: in many steps. */
async function drag(page: Page, meeting: Locator, hour: number): Promise<void> {
  const line = lineOf(page, hour);
  const [from, to] = [(await meeting.boundingBox())!, (await line.boundingBox())!];
  const [x, y] = [from.x + from.width / 2, from.y + 5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 12, { steps: 3 });
  await page.mouse.move(x, to.y + 5, { steps: 12 });
  await page.mouse.up();
}

const reasonOf = (page: Page) => page.getByRole('dialog').getByLabel('Причина');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1300 });
  await logIn(page, 'admin@rozovets.example');
});

test('a meeting is dragged to a free time, and the citizen is written to', async ({ page }) => {
  const email = `drag-${Date.now()}@citizens.example`;
  const reception = await aReception(page);
  await book(reception, page, '09:00', email);
  await page.goto(`/office/calendar?view=day&date=${DAY}&hostId=${reception.host.id}`);
  await settled(page);
  const meeting = meetingIn(page);
  await expect(meeting).toContainText('9:00');
  await expectAccessible(page);
  await expectAccessibleInDark(page);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'light' });

  await drag(page, meeting, 14);
  await expect(page.getByRole('dialog')).toContainText(/9:00 ч\. на .* 14:00 ч\./);
  await expectAccessible(page);
  // The reason is required.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Преместете на .*14:00/ })
    .click();
  await expect(reasonOf(page)).toHaveAttribute('aria-invalid', 'true');
  await reasonOf(page).fill('Комисията заседава до обяд.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Преместете на .*14:00/ })
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'преместена' })).toContainText('14:00');
  await expect(meeting).toContainText('14:00');
  const mail = await mailTo(page.request, email, 'Комисията заседава до обяд.');
  expect(mail.text).toContain('14:00');
  await page.reload();
  await settled(page);
  await expect(meeting).toContainText('14:00');
});

test('what cannot be goes back to its place, with words why', async ({ page }) => {
  const email = `back-${Date.now()}@citizens.example`;
  const reception = await aReception(page);
  await book(reception, page, '10:00', email);
  await page.goto(`/office/calendar?view=day&date=${DAY}&hostId=${reception.host.id}`);
  await settled(page);
  const meeting = meetingIn(page);
  const alert = page.locator('app-calendar').getByRole('alert');
  await expect(meeting).toBeVisible();
  // Beside the line of ten, whatever has been said above the grid.
  const isBack = () =>
    expect
      .poll(async () => {
        const [mine, line] = [await meeting.boundingBox(), await lineOf(page, 10).boundingBox()];
        return Math.abs(mine!.y - line!.y);
      })
      .toBeLessThan(3);
  await isBack();

  // Nobody receives after four.
  await drag(page, meeting, 17);
  await expect(alert).toContainText(/Няма свободен час около .*17:0/);
  await isBack();

  // Thought better of.
  await drag(page, meeting, 15);
  await page.getByRole('dialog').getByRole('button', { name: 'Оставете както е' }).click();
  await isBack();

  // Somebody else takes the time while the reason is being written.
  await drag(page, meeting, 15);
  await expect(reasonOf(page)).toBeVisible();
  await call(page, '/office/meetings', {
    scheduleId: reception.scheduleId,
    start: reception.at('15:00'),
    mode: 'inPerson',
    topic: 'Пръв',
    origin: 'desk',
    attendee: { givenName: 'Пръв', familyName: 'Дошъл', phone: '0888 111 222' },
  });
  await reasonOf(page).fill('Така е по-добре.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Преместете/ })
    .click();
  await expect(alert).toContainText('току-що беше зает');
  await expect(page.locator('.meeting').filter({ hasText: 'Пръв Дошъл' })).toBeVisible();
  await isBack();
  await expectAccessible(page);
});

test('the same by keyboard: the arrows lead to a meeting, M moves it', async ({ page }) => {
  const email = `keys-${Date.now()}@citizens.example`;
  const reception = await aReception(page);
  await book(reception, page, '09:30', email);
  await call(page, '/office/meetings', {
    scheduleId: reception.scheduleId,
    start: reception.at('09:00'),
    mode: 'inPerson',
    topic: 'Първа',
    origin: 'desk',
    attendee: { givenName: 'Ана', familyName: 'Първанова', phone: '0888 111 333' },
  });
  await page.goto(`/office/calendar?view=week&date=${DAY}&hostId=${reception.host.id}`);
  await settled(page);
  await expectAccessible(page);
  await page.locator('.meeting').filter({ hasText: 'Ана Първанова' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(meetingIn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('История')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meetingIn(page)).toBeFocused();

  await page.keyboard.press('m');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Друг час за Цвета Манолова' })).toBeFocused();
  await sheet.getByRole('radio', { name: /^10:00/ }).focus();
  await page.keyboard.press('Space');
  await sheet.getByLabel('Причина').focus();
  await page.keyboard.type('По молба на гражданина.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'преместена' })).toContainText('10:00');
  await expect(meetingIn(page)).toContainText('10:00');
  await expect(meetingIn(page)).toBeFocused();
  await mailTo(page.request, email, '10:00');
});
