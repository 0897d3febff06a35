import { type Browser, expect, type Page, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, linkIn, logIn, mailTo, settled } from './kit.js';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

async function citizenAsks(browser: Browser, topic: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(page, 'georgi@citizens.example');
  await page.goto('/');
  await page
    .getByRole('link', { name: /Обществен посредник/ })
    .last()
    .click();
  await settled(page);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();
  await page.getByLabel('Тема').fill(topic);
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверете и изпратете');
  await settled(page);
  await page.getByRole('button', { name: 'Изпратете заявката' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Заявката е изпратена');
  return page;
}

async function openRequest(page: Page, topic: string): Promise<void> {
  await page.goto('/office/requests');
  await settled(page);
  await page.getByRole('link', { name: topic }).click();
  await expect(page.getByRole('button', { name: 'Отговорете писмено…' })).toBeVisible();
}

async function atBothWidths(page: Page, name: string): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: test.info().outputPath(`${name}-${size.width}.png`) });
  }
}

test('an official answers in writing; it is enough, and the meeting is resolved', async ({
  page,
  browser,
  request,
}) => {
  test.slow(); // a journey of two people
  const topic = `Кога ще поправят улицата? ${Date.now()}`;
  const answer = `Ремонтът започва на 14 декември.\nДотогава улицата е отворена. ${Date.now()}`;
  const citizen = await citizenAsks(browser, topic);

  await logIn(page, 'admin@rozovets.example');
  await openRequest(page, topic);
  await page.keyboard.press('t');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByLabel('Отговорът')).toBeFocused();
  await sheet.getByRole('button', { name: 'Изпратете отговора' }).click();
  await expect(sheet.getByText('Напишете отговора.')).toBeVisible();
  await atBothWidths(page, 'sheet');
  await sheet.getByLabel('Отговорът').fill(answer);
  await sheet.getByRole('button', { name: 'Изпратете отговора' }).click();
  await expect(sheet).toBeHidden();
  const written = page.getByRole('region', { name: 'Писмен отговор' });
  await expect(written).toContainText('отговорено, чака гражданина');
  await expect(written).toContainText('Дотогава улицата е отворена.');
  await atBothWidths(page, 'answered');

  const told = await mailTo(
    request,
    'georgi@citizens.example',
    'Дотогава улицата е отворена. ' + answer.slice(-13),
  );
  expect(told.subject).toContain('Отговорихме ви преди срещата');
  await citizen.goto('/my/meetings');
  await expect(citizen.getByText('Отговориха ви: кажете дали срещата още е нужна').first()).toBeVisible();
  await atBothWidths(citizen, 'my-meetings');
  await citizen.goto(linkIn(told, '/meetings/'));
  await expect(citizen.getByText('Стига ли ви този отговор?')).toBeVisible();
  await atBothWidths(citizen, 'citizen-decides');
  await citizen.getByRole('button', { name: 'Стига ми, срещата не е нужна' }).click();
  const ask = citizen.getByRole('dialog');
  await expect(ask).toContainText('ще стане свободен за други');
  await atBothWidths(citizen, 'citizen-confirms');
  await ask.getByRole('button', { name: 'Срещата не е нужна' }).click();
  await expect(citizen.getByText('Въпросът е решен без среща. Изпратихме ви потвърждение.')).toBeVisible();
  await expect(citizen.getByText('Казахте, че отговорът ви стига.')).toBeVisible();
  await expect(citizen.getByRole('button', { name: 'Откажете се' })).toHaveCount(0);
  await atBothWidths(citizen, 'citizen-resolved');

  const confirmed = await mailTo(request, 'georgi@citizens.example', 'Въпросът ви е решен без среща');
  expect(confirmed.subject).toContain('Въпросът ви е решен без среща');
  await page.goto(`/office/requests?meeting=${linkIn(told, '/meetings/').split('/').at(-1)}`);
  await expect(page.getByRole('region', { name: 'Писмен отговор' })).toContainText(
    'стига му, срещата не е нужна',
  );
  await expect(page.getByText('Решена с отговор').first()).toBeVisible();
});

test('the answer is bettered, is not enough, and the meeting stands', async ({ page, browser, request }) => {
  test.slow(); // a journey of two people
  const topic = `Дървото пред блока ${Date.now()}`;
  const citizen = await citizenAsks(browser, topic);
  await logIn(page, 'admin@rozovets.example');
  await openRequest(page, topic);
  const write = async (text: string, send: string): Promise<void> => {
    await page.getByRole('button', { name: 'Отговорете писмено…' }).click();
    await page.getByRole('dialog').getByLabel('Отговорът').fill(text);
    await page.getByRole('dialog').getByRole('button', { name: send }).click();
    await expect(page.getByRole('region', { name: 'Писмен отговор' })).toContainText(text);
  };
  await write('Ще го огледаме.', 'Изпратете отговора');
  const better = `Огледът е на 3 декември. ${Date.now()}`;
  await write(better, 'Изпратете новия отговор');

  const told = await mailTo(request, 'georgi@citizens.example', better);
  await citizen.goto(linkIn(told, '/meetings/'));
  await citizen.getByRole('button', { name: 'Искам срещата да остане' }).click();
  await expect(citizen.getByLabel('Какво остана без отговор?')).toBeFocused();
  await atBothWidths(citizen, 'citizen-keeps');
  await citizen.getByLabel('Какво остана без отговор?').fill('Искам да покажа снимки.');
  await citizen.getByRole('button', { name: 'Запазете срещата' }).click();
  await expect(citizen.getByText('Срещата остава. Казахме на служителя.')).toBeVisible();
  await expect(citizen.getByText('Вие добавихте: Искам да покажа снимки.')).toBeVisible();
  await atBothWidths(citizen, 'citizen-kept');

  await page.goto('/office/requests');
  await settled(page);
  await page.getByRole('link', { name: topic }).click();
  const written = page.getByRole('region', { name: 'Писмен отговор' });
  await expect(written).toContainText('иска срещата да остане');
  await expect(written).toContainText('Искам да покажа снимки.');
  await expect(page.getByRole('button', { name: 'Отговорете писмено…' })).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(page.getByText(/Одобрена: /)).toBeVisible();
});
