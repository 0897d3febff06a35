import { expect, type Page, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';

/** A phone that nobody else of this run has. */
const newPhone = () => `0888 ${String(Date.now()).slice(-6, -3)} ${String(Date.now()).slice(-3)}`;

/** A schedule that receives today around the clock, so that the day can be played through at any hour. */
async function aScheduleForToday(page: Page, title: string): Promise<string> {
  const call = async (path: string, data?: object) => {
    const answer = data
      ? await page.request.post(`/api/v1${path}`, { data })
      : await page.request.get(`/api/v1${path}`);
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const host = await call('/office/hosts', { name: `Служител ${title}`, kind: 'specialist' });
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Sofia' }).format(new Date());
  const { id } = await call('/office/schedules', {
    title,
    hostId: host.id,
    modes: ['inPerson', 'phone'],
    slotMinutes: 5,
    reception: [{ dates: [today], windows: [{ from: '00:00', to: '23:55' }], breaks: [] }],
    onHoliday: 'skip',
    status: 'published',
  });
  return id;
}

const phoneOf = (page: Page) => page.getByRole('combobox', { name: 'Телефон' });

async function pressed(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('somebody rings: found by phone and booked by keyboard alone', async ({ page }) => {
  await logIn(page, 'desk@rozovets.example');
  await page.goto('/office/book');
  await settled(page);
  // The number is asked for at once.
  await expect(phoneOf(page)).toBeFocused();
  await page.keyboard.type(newPhone());
  await pressed(page, 'Tab');
  await page.keyboard.type('Жана');
  await pressed(page, 'Tab');
  await page.keyboard.type('Юрукова');
  await pressed(page, 'Tab', 'Tab');
  await expect(page.getByLabel('При кого и по кой график')).toBeFocused();
  await page.keyboard.type('архитект');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await pressed(page, 'Enter');
  const first = page.getByRole('group', { name: 'Следващите свободни часове' }).getByRole('radio').first();
  await expect(first).toBeFocused();
  await expect(first).toBeChecked();
  await expectAccessible(page);
  await pressed(page, 'ArrowDown');
  await pressed(page, 'Tab', 'Tab', 'Tab');
  await expect(page.getByLabel('Тема')).toBeFocused();
  await page.keyboard.type('Виза за проектиране');
  await pressed(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Часът е записан');
  await expectAccessible(page);
  const reference = /\d{3}-\d{3}-\d{3}/.exec(await page.getByRole('main').innerText())![0];

  // Rings again: the name brings back who it is and what has been booked.
  await pressed(page, 'Tab', 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Запишете час');
  await expect(phoneOf(page)).toBeFocused();
  await page.keyboard.type('jana yurukova');
  await expect(page.getByRole('option', { name: /Жана Юрукова/ })).toBeVisible();
  await expectAccessible(page);
  await pressed(page, 'Enter');
  await expect(page.getByLabel('Фамилия')).toHaveValue('Юрукова');
  const earlier = page.getByRole('complementary', { name: 'Досега' });
  await expect(earlier.getByText(/Виза за проектиране/)).toBeVisible();
  await expect(page.getByLabel('При кого и по кой график')).toBeFocused();

  // And is found in the list of meetings, by the reference as it is said.
  await page.goto('/office/meetings');
  await settled(page);
  await pressed(page, '/');
  await page.keyboard.type(reference.replaceAll('-', ' '));
  await pressed(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Жана Юрукова' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Жана Юрукова' }).click();
  await expect(page.getByRole('dialog').getByText('История')).toBeVisible();
});

test('somebody comes without a booking and is seated; the day is noted by keys and can be taken back', async ({
  page,
}) => {
  await logIn(page, 'admin@rozovets.example');
  const title = `Гише ${Date.now()}`;
  await aScheduleForToday(page, title);
  await page.goto('/office');
  await settled(page);
  await pressed(page, 'w');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Посетител без час');
  await settled(page);
  await expectAccessible(page);
  await page.getByLabel('Име', { exact: true }).fill('Рада');
  await page.getByLabel('Фамилия').fill('Минчева');
  await page.getByLabel('При кого и по кой график').fill(title);
  await expect(page.getByRole('option', { name: new RegExp(title) })).toBeVisible();
  await pressed(page, 'Enter');
  await page.getByLabel('Тема').fill('Адресна регистрация');
  await pressed(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Настанен/);

  await page.goto('/office');
  await settled(page);
  const row = page.getByRole('listitem').filter({ hasText: 'Рада Минчева' }).first();
  await expect(row.getByText('На място', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /дошли: \d/ })).toBeVisible();
  await row.getByRole('button', { name: 'Рада Минчева', exact: true }).focus();
  await pressed(page, 'p');
  await expect(row.getByText('Проведена', { exact: true })).toBeVisible();
  await pressed(page, 'u');
  await expect(row.getByText('На място', { exact: true })).toBeVisible();
  await pressed(page, 'p');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/hold'));
  expect((await kept).status()).toBe(200);
  await page.reload();
  await settled(page);
  await expectAccessible(page);
  await expect(row.getByText('Проведена', { exact: true })).toBeVisible();
});

test('whoever was expected arrives and is received at once, or does not come', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  const scheduleId = await aScheduleForToday(page, `Прием ${Date.now()}`);
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Sofia' }).format(new Date());
  const { slots } = await (
    await page.request.get(`/api/v1/office/schedules/${scheduleId}/slots?from=${today}&to=${today}`)
  ).json();
  expect(slots.length).toBeGreaterThan(0);
  const phone = newPhone();
  const booked = await page.request.post('/api/v1/office/meetings', {
    data: {
      scheduleId,
      start: slots[0].start,
      mode: 'inPerson',
      topic: 'Скица',
      origin: 'phone',
      documentNumber: 'УТ-12-345/10.11.2026',
      attendee: { givenName: 'Борислава', familyName: 'Янева', phone },
    },
  });
  const { host } = await booked.json();

  await page.goto(`/office/day?date=${today}&hostId=${host.id}`);
  await settled(page);
  const row = page.getByRole('listitem').filter({ hasText: 'Борислава Янева' });
  await row.getByRole('button', { name: /^Дойде/ }).click();
  await expect(row.getByText('На място', { exact: true })).toBeVisible();
  // The first note goes out with the second; neither is refused as stale.
  await row.getByRole('button', { name: /^Проведена/ }).click();
  await expect(row.getByText('Проведена', { exact: true })).toBeVisible();
  expect((await page.waitForResponse((answer) => answer.url().endsWith('/hold'))).status()).toBe(200);

  // On paper: the host, the time, the person, the matter, room for notes.
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('app-day-print');
  await expect(paper.getByRole('heading', { name: host.name })).toBeVisible();
  for (const text of ['Борислава Янева', phone, 'Скица', 'УТ-12-345/10.11.2026', 'на място', 'Бележки']) {
    await expect(paper.getByText(text).first()).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Отпечатайте' })).toBeHidden();
  await page.pdf({ path: 'test-results/day.pdf', preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
