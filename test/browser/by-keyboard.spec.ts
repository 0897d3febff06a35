import { expect, type Page, test } from './test.js';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { linkIn, logIn, mailTo, settled } from './kit.js';

/** Presses Tab until something of this name has the focus: whoever has no mouse gets there, and not too late. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}; it stands on “${await focused(page)}”`);
}

/** What a screen reader would call the focused element, shortly. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const one = document.activeElement;
    const label = one.labels?.[0]?.textContent ?? '';
    return [one.getAttribute('aria-label'), label, one.tagName === 'BODY' ? '' : one.textContent, one.value]
      .filter(Boolean).join(' ').replace(/\\s+/g, ' ').trim();
  })()`);

/** The new page is read from its heading on. */
async function arrivesAt(page: Page, heading: string | RegExp): Promise<void> {
  const h1 = page.getByRole('heading', { level: 1 });
  await expect(h1).toHaveText(heading);
  await expect(h1).toBeFocused();
  await settled(page);
}

test('a citizen without a mouse finds whom, books, registers and is told what follows', async ({
  page,
  request,
}) => {
  const email = `neda.${Date.now()}@people.example`;
  const { keyboard } = page;

  await page.goto('/');
  await settled(page);
  // The first Tab of a visit offers the way past the header.
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Към съдържанието' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, /^Търсене/);
  await keyboard.type('посредник');
  await expect(page.getByRole('status').filter({ hasText: /1 приемно време/ })).toHaveCount(1);
  await tabTo(page, /^Обществен посредник/);
  await keyboard.press('Enter');
  await arrivesAt(page, 'Обществен посредник');

  // The calendar is one stop; its arrows go by days, and Enter takes one.
  await tabTo(page, /свободн/);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await tabTo(page, /^\d{1,2}:\d\d/);
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^\d{1,2}:\d\d/, checked: true })).toBeFocused();
  await tabTo(page, /^На място/);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /видео/, checked: true })).toBeFocused();
  await tabTo(page, /^Продължете/);
  await keyboard.press('Enter');

  await arrivesAt(page, 'За какво е срещата?');
  // What is missing is said, and leads to where it is missing.
  await tabTo(page, /^Продължете/);
  await keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Поправете едно поле' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Тема')).toBeFocused();
  await keyboard.type('Жалба без отговор от септември.');
  await tabTo(page, /^Продължете/);
  await keyboard.press('Enter');

  await arrivesAt(page, 'Вход');
  await tabTo(page, /^Регистрирайте се/);
  await keyboard.press('Enter');
  await arrivesAt(page, 'Регистрация');
  for (const [field, text] of [
    [/^Имейл/, email],
    [/^Име( |$)/, 'Неда'],
    [/^Фамилия/, 'Стоева'],
    [/^Телефон/, '0888 111 222'],
    [/^Парола/, 'три думи наум'],
  ] as const) {
    await tabTo(page, field);
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await arrivesAt(page, 'Проверете пощата си');

  await page.goto(linkIn(await mailTo(request, email, 'confirm-email'), '/confirm-email'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Имейлът е потвърден');
  await tabTo(page, /^Влезте/);
  await keyboard.press('Enter');
  await arrivesAt(page, 'Вход');
  await tabTo(page, /^Имейл/);
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type('три думи наум');
  await keyboard.press('Enter');

  // Nothing typed before the log-in is lost, nor on reload.
  await arrivesAt(page, 'Проверете и изпратете');
  await page.reload();
  await settled(page);
  await expect(page.getByText('Жалба без отговор от септември.')).toBeVisible();
  await tabTo(page, /^Изпратете заявката/);
  await keyboard.press('Enter');
  await arrivesAt(page, 'Заявката е изпратена');
  await tabTo(page, /^Добавете в календара/);
  await tabTo(page, /^Към страницата на срещата/);
  await keyboard.press('Enter');
  await arrivesAt(page, /\d{4} г., \d{1,2}:\d\d ч\.$/);
});

test('an official without a mouse goes through the requests, approves one and refuses another', async ({
  page,
}) => {
  await logIn(page, 'desk@rozovets.example');
  await settled(page);
  const { keyboard } = page;
  await tabTo(page, /^Заявки/);
  await keyboard.press('Enter');
  await arrivesAt(page, /Чакат|Заявки/);
  const rows = page.getByRole('main').locator('[aria-current="true"]');

  await keyboard.press('j');
  const first = await rows.innerText();
  await keyboard.press('j');
  await expect(rows).not.toHaveText(first);
  await keyboard.press('k');
  await keyboard.press('a');
  await expect(page.getByText(/^Одобрена: /)).toBeVisible();
  // Sent once nobody can undo it any more.
  await expect(page.getByText(/^Одобрена: /)).toBeHidden({ timeout: 30_000 });

  await keyboard.press('r');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await keyboard.press('Space');
  await tabTo(page, /^Откажете с тази причина/);
  await keyboard.press('Enter');
  await expect(page.getByText(/^Отказана: /)).toBeVisible();
});

test('the link of a mail leads whoever is logged out to their meeting, and nobody else', async ({ page }) => {
  await logIn(page, 'georgi@citizens.example');
  await page.goto('/my/meetings');
  await settled(page);
  const meeting = (await page.locator('main li a').first().getAttribute('href'))!;
  await page.context().clearCookies();

  await page.goto(meeting);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вход');
  await page.getByLabel('Имейл').fill('georgi@citizens.example');
  await page.getByLabel('Парола').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${meeting}$`));
  await arrivesAt(page, /\d{4} г., \d{1,2}:\d\d ч\.$/);

  await page.context().clearCookies();
  await logIn(page, 'maria@citizens.example');
  await page.goto(meeting);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Няма такава страница');
});
