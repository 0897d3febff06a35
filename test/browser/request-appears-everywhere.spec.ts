import { expect, type Page, test } from './test.js';
import { logIn, settled } from './kit.js';

const DAY = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Sofia' }).format(Date.now() + 9 * 86_400_000);

async function call(page: Page, path: string, data?: object) {
  const answer = data
    ? await page.request.post(`/api/v1${path}`, { data })
    : await page.request.get(`/api/v1${path}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

test('a new request appears on every screen of the back office without a reload', async ({
  page: office,
  browser,
}) => {
  await logIn(office, 'admin@rozovets.example');
  const host = await call(office, '/office/hosts', { name: `Приемна ${Date.now()}`, kind: 'department' });
  const { id: scheduleId } = await call(office, '/office/schedules', {
    title: host.name,
    hostId: host.id,
    modes: ['inPerson'],
    slotMinutes: 15,
    reception: [{ dates: [DAY], windows: [{ from: '09:00', to: '17:00' }] }],
    status: 'published',
  });
  const citizen = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
  await logIn(citizen, 'georgi@citizens.example');

  const asks = async (): Promise<string> => {
    const { slots } = await call(citizen, `/schedules/${scheduleId}/slots?from=${DAY}&to=${DAY}`);
    const topic = `Въпрос ${Date.now()}`;
    await call(citizen, '/meetings', { scheduleId, start: slots[0].start, mode: 'inPerson', topic });
    return topic;
  };
  const screens: { path: string; shown: (topic: string) => Promise<void> }[] = [
    {
      path: '/office/requests',
      shown: (topic) => expect(office.getByRole('listitem').filter({ hasText: topic })).toBeVisible(),
    },
    {
      path: `/office/meetings?hostId=${host.id}`,
      shown: (topic) => expect(office.getByRole('row').filter({ hasText: topic })).toBeVisible(),
    },
    {
      path: `/office/calendar?view=day&date=${DAY}&hostId=${host.id}`,
      shown: (topic) => expect(office.locator('.meeting').filter({ hasText: topic })).toBeVisible(),
    },
    {
      path: `/office/day?date=${DAY}&hostId=${host.id}`,
      shown: (topic) => expect(office.getByRole('listitem').filter({ hasText: topic })).toBeVisible(),
    },
    { path: '/office', shown: async () => undefined },
  ];
  for (const { path, shown } of screens) {
    await test.step(path, async () => {
      await office.goto(path);
      await settled(office);
      const rail = office
        .getByRole('navigation', { name: 'Работно място' })
        .getByRole('link', { name: /^Заявки/ })
        .locator('.n');
      const { office: before } = await call(office, '/me/notifications/numbers');
      await expect(rail).toHaveText(String(before.requestsWaiting));
      let loads = 0;
      office.on('load', () => loads++);
      const topic = await asks();
      await expect(rail).toHaveText(String(before.requestsWaiting + 1));
      await shown(topic);
      if (path === '/office')
        await expect(office.locator('app-waiting-longest h2')).toContainText(
          String(before.requestsWaiting + 1),
        );
      expect(loads).toBe(0);
      office.removeAllListeners('load');
    });
  }
});
