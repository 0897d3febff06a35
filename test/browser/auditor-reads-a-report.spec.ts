import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from './test.js';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { inDatabase } from './product-database.js';
import { expectAccessible, expectAccessibleInDark, expectNoSidewaysScroll, logIn, settled } from './kit.js';

/** A month long before everything else that these walks make. */
const MARCH = { from: '2024-03-01', to: '2024-03-31' };

/** 142 meetings with the mayor and the architect: 126 held, 9 missed, 4 refused, 3 cancelled; decided after some hours. */
async function marchOfMeetings(): Promise<void> {
  await inDatabase(async (db) => {
    await db.query(
      `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee,
                               origin, cancelled_by, created_at, decided_at)
       select uuidv7(), one.status, s.id, s.host_id, 1, start, start + interval '15 minutes',
              tstzrange(start, start + interval '15 minutes'), (array['inPerson', 'video', 'phone'])[i % 3 + 1], '—', '{}',
              'portal', case when one.status = 'cancelled' then 'citizen' end, start - interval '10 days',
              start - interval '10 days' + i * interval '15 minutes'
         from generate_series(1, 142) as i cross join
              lateral (select timestamptz '2024-03-01 09:00 Europe/Sofia' + (i % 28) * interval '1 day'
                                + (i / 28) * interval '15 minutes' as start,
                              case when i <= 126 then 'held' when i <= 135 then 'missed' when i <= 139 then 'refused'
                                   else 'cancelled' end as status) as one
         join schedule s on s.title = case when i % 4 = 0 then 'Главен архитект' else 'Кмет' end`,
    );
  });
}

const cells = (page: Page, row: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .allInnerTexts();

test('an auditor reads a report, keeps it and prints it', async ({ page }) => {
  await marchOfMeetings();
  await logIn(page, 'auditor@rozovets.example');
  await page.getByRole('link', { name: 'Отчети' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Отчети');
  await settled(page);

  await page.getByLabel('Период').selectOption('Други дати');
  await page.getByLabel('От', { exact: true }).fill(MARCH.from);
  await page.getByLabel('До', { exact: true }).fill(MARCH.to);
  await page.keyboard.press('Tab');
  await page.getByLabel('Поотделно по').selectOption('приемащ');
  await expect(page).toHaveURL(/period=own.*from=2024-03-01|from=2024-03-01.*period=own/);
  await expect(page.getByText('142 срещи, 126 проведени, 9 неявявания (6,7 %).')).toBeVisible();
  expect((await cells(page, 'Общо')).slice(0, 5)).toEqual(['142', '126', '9', '4', '3']);
  expect((await cells(page, 'арх. Илия Стоянов'))[0]).toBe('35');

  await test.step('the chart says what it is, and that the table has its numbers', async () => {
    const chart = page.getByRole('img', {
      name: /Диаграма на отчета „Срещи“ по приемащ \(1 март 2024 г\. – 31 март 2024 г\.\)/,
    });
    await expect(chart).toBeVisible();
    await expect(chart.getByText('Ивайла Тодорова')).toBeVisible();
  });

  await test.step('the files hold the same', async () => {
    const saved = async (name: string) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const download = await coming;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await saved('CSV (за програми)');
    expect(csv.name).toBe('meetings-2024-03-01-2024-03-31.csv');
    expect(parse(csv.bytes, { bom: true }).map((line) => line.slice(0, 4))).toEqual([
      ['Приемащ', 'Срещи', 'Проведени', 'Неявявания'],
      ['арх. Илия Стоянов', '35', '31', '2'],
      ['Ивайла Тодорова', '107', '95', '7'],
      ['Общо', '142', '126', '9'],
    ]);
    const xlsx = await saved('XLSX (за Excel)');
    const lines = await readSheet(xlsx.bytes, 'Срещи');
    expect(lines.at(-1)!.slice(0, 4)).toEqual(['Общо', 142, 126, 9]);
  });

  await test.step('waiting is said in days', async () => {
    await page.getByRole('link', { name: 'Чакане' }).click();
    // The 142 waited from a quarter of an hour to a day and a half for a decision, and ten days for the meeting.
    await expect(
      page.getByText(
        'Половината граждани получават решение до 18 часа след заявката, девет от десет — до 32 часа.',
      ),
    ).toBeVisible();
    await expect(page.getByText('до 10 дни, девет от десет — до 10 дни.')).toBeVisible();
  });

  await test.step('paper has the figures and not the filters', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByLabel('Период')).toBeHidden();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByText('Община Розовец').last()).toBeVisible();
    await page.emulateMedia({ media: null });
  });

  await test.step('it is for everybody, on every screen', async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectAccessibleInDark(page);
    }
  });
});

test('a chart shows its figures and keeps the policy of the page', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  await page.goto('/office/reports?by=host&period=last12');
  await expect(page.locator('app-report-chart svg')).toBeVisible();
  await page.locator('app-report-chart svg').hover();
  // It clears its drawing when it goes.
  await page.getByRole('link', { name: 'Днес' }).first().click();
  await expect(page.locator('app-report-chart')).toHaveCount(0);
});

test('dates that are no period are asked for again', async ({ page }) => {
  await logIn(page, 'architect@rozovets.example');
  await page.goto('/office/reports?period=own&from=2024-03-31&to=2024-03-01');
  await expect(page.getByText('краят не може да е преди началото')).toBeVisible();
  await page.getByLabel('Период').selectOption('Този месец');
  await expect(page.getByText('краят не може да е преди началото')).toBeHidden();
});
