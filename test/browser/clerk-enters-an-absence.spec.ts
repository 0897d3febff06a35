import { type APIRequestContext, expect, test } from './test.js';
import { expectAccessible, expectNoSidewaysScroll, linkIn, logIn, mailTo, settled } from './kit.js';

const day = (inDays: number): string => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

async function post(api: APIRequestContext, path: string, data: object) {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return (await answer.json()) as { id: string; start: string };
}

test('a clerk enters an absence, and the citizen chooses one of the times that are held', async ({
  page,
  browser,
  request,
}) => {
  // A host of this story alone, who receives every day.
  await logIn(page, 'admin@rozovets.example');
  const host = await post(page.request, '/office/hosts', { name: 'Росица Данева', kind: 'specialist' });
  const schedule = await post(page.request, '/office/schedules', {
    title: 'Местни данъци',
    hostId: host.id,
    modes: ['inPerson'],
    slotMinutes: 30,
    reception: [
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', windows: [{ from: '09:00', to: '11:00' }] },
    ],
    onHoliday: 'skip',
    approval: 'automatic',
    place: 'стая 5',
    status: 'published',
  });
  const slots = async () => {
    const answer = await page.request.get(
      `/api/v1/schedules/${schedule.id}/slots?from=${day(2)}&to=${day(40)}`,
    );
    return ((await answer.json()) as { slots: { start: string }[] }).slots.map(({ start }) => start);
  };
  const [first, second] = (await slots()) as [string, string];

  const citizen = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(citizen, 'maria@citizens.example');
  const meeting = await post(citizen.request, '/meetings', {
    scheduleId: schedule.id,
    start: first,
    mode: 'inPerson',
    topic: 'Данък за наследен имот',
  });
  await post(page.request, '/office/meetings', {
    scheduleId: schedule.id,
    start: second,
    mode: 'inPerson',
    topic: 'Удостоверение',
    origin: 'phone',
    attendee: { givenName: 'Стоян', familyName: 'Колев', phone: '0888 765 432' },
  });

  await page.goto('/office');
  await page.getByRole('link', { name: 'Отсъствия' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Вижте кого засяга' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Кой няма да приема' })).toBeVisible();
  await page.getByLabel('Кой няма да приема').selectOption({ label: 'Росица Данева' });
  await page.getByLabel('От дата').fill(first.slice(0, 10));
  await page.getByLabel('Причина').fill('Командировка в София');
  await page.getByRole('button', { name: 'Вижте кого засяга' }).click();
  await expect(page.getByText('Засегнати срещи: 2. Нищо още не е променено.')).toBeVisible();
  await page.getByLabel(/Какво се прави: Стоян Колев/).selectOption({ label: 'Отменете с причината' });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Отбележете отсъствието' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Росица Данева');
  await expect(page.getByText('Готово. Засегнати срещи: 2.')).toBeVisible();
  const calls = page.locator('.calls');
  await expect(
    calls.getByRole('row', { name: /0888 765 432.*Стоян Колев.*Срещата е отменена/ }),
  ).toBeVisible();
  await expect(calls.getByText('Мария')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(calls).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Всички засегнати срещи' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // The day says why it is closed.
  expect(await slots()).not.toContain(first);

  const mail = await mailTo(request, 'maria@citizens.example', 'Изберете друг час');
  expect(mail.text).toContain('Командировка в София');
  await citizen.goto(linkIn(mail, `/meetings/${meeting.id}`));
  await settled(citizen);
  await expect(citizen.getByRole('heading', { name: 'Изберете друг час' })).toBeVisible();
  await expect(citizen.getByRole('radio')).toHaveCount(2);
  await expectAccessible(citizen);
  await citizen.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(citizen);
  await citizen.getByRole('button', { name: 'Потвърдете избрания час' }).click();
  await expect(citizen.getByText('Изберете един от часовете.')).toBeVisible();
  const chosen = (await citizen.getByRole('radio').nth(1).locator('..').locator('time').textContent())!;
  await citizen.getByRole('radio').nth(1).check();
  await citizen.getByRole('button', { name: 'Потвърдете избрания час' }).click();
  await expect(citizen.getByText('Срещата е в избрания от вас час.')).toBeVisible();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(chosen);
  await expect(citizen.getByRole('radio')).toHaveCount(0);

  // The host is back: the times open again.
  await page.getByRole('link', { name: '‹ Отсъствия' }).click();
  await page.getByRole('button', { name: /Премахнете: Росица Данева/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Премахнете' }).click();
  await expect(page.getByRole('button', { name: /Премахнете: Росица Данева/ })).toHaveCount(0);
  expect(await slots()).toContain(first);
  await page.request.patch(`/api/v1/office/schedules/${schedule.id}`, { data: { status: 'archived' } });
});
