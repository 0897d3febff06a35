import { expect, type Page, test } from './test.js';
import { expectAccessible, logIn, mailTo, settled } from './kit.js';

const day = (inDays: number): string => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

async function call(page: Page, path: string, data?: object) {
  const answer = data
    ? await page.request.post(`/api/v1${path}`, { data })
    : await page.request.get(`/api/v1${path}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

test('somebody whose time is lost says on the phone which of the held ones they take', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  const host = await call(page, '/office/hosts', { name: `Приемна ${Date.now()}`, kind: 'specialist' });
  const { id: scheduleId } = await call(page, '/office/schedules', {
    title: host.name,
    hostId: host.id,
    modes: ['inPerson'],
    slotMinutes: 30,
    reception: [
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', windows: [{ from: '09:00', to: '11:00' }] },
    ],
    status: 'published',
  });
  const { slots } = await call(page, `/office/schedules/${scheduleId}/slots?from=${day(3)}&to=${day(3)}`);
  const email = `phone-${Date.now()}@citizens.example`;
  const { id } = await call(page, '/office/meetings', {
    scheduleId,
    start: slots[0].start,
    mode: 'inPerson',
    topic: 'Удостоверение',
    origin: 'phone',
    attendee: { givenName: 'Стоян', familyName: 'Колев', phone: '0888 765 432', email },
  });
  await call(page, '/office/absences', {
    hostId: host.id,
    from: day(3),
    to: day(3),
    reason: 'Обучение',
    meetings: 'offer',
  });
  const { offers } = await call(page, `/meetings/${id}`);

  await page.goto(`/office/meetings?hostId=${host.id}&from=${day(0)}`);
  await settled(page);
  await page.getByRole('button', { name: 'Стоян Колев' }).click();
  const held = page.getByRole('dialog').getByRole('region', { name: 'Предложени часове' });
  await expect(held.getByRole('listitem')).toHaveCount(offers.length);
  await expectAccessible(page);
  await held
    .getByRole('button', { name: /^Гражданинът избира този/ })
    .first()
    .click();
  await expect(held).toBeHidden();
  const now = await call(page, `/meetings/${id}`);
  expect(now.start).toBe(offers[0].start);
  await expect(page.getByRole('dialog').getByText('Преместена', { exact: true })).toBeVisible();
  await mailTo(page.request, email, now.reference);
});
