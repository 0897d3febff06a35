import { expect, type Page, test } from './test.js';
import { newId } from '../../libs/domain/id.js';
import { expectAccessible, expectNoSidewaysScroll, logIn, settled } from './kit.js';
import { inDatabase } from './product-database.js';

const FAULT = 'connect ECONNREFUSED 192.0.2.10:443';

/** What a worker leaves behind that has tried for two hours; the sweep that would try again is kept away from it. */
const leftUndone = (): Promise<string> =>
  inDatabase(async (client) => {
    const eventId = newId();
    const { rows } = await client.query<{ reference: string }>(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data, relayed_at)
       select $1, 'MeetingApproved', now() - interval '2 hours', m.id, '{"kind": "system"}',
              jsonb_build_object('reference', m.reference, 'hostId', m.host_id, 'status', m.status, 'start', m.start_at,
                                 'end', m.end_at, 'mode', m.mode, 'origin', m.origin), now()
         from (select * from meeting where status = 'approved' order by id limit 1) m
       returning data ->> 'reference' as reference`,
      [eventId],
    );
    await client.query(
      `insert into event_reaction (event_id, reaction, created_at, fault, failed_at)
       values ($1, 'plan-reminders', now() + interval '1 day', $2, now())`,
      [eventId, FAULT],
    );
    return rows[0]!.reference;
  });

const expectGood = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

test('an administrator sees what is left undone and why, and has it run again', async ({ page }) => {
  await logIn(page, 'admin@rozovets.example');
  const reference = await leftUndone();
  await page.goto('/office');
  await expect(page.getByText('1 нещо не е станало час след събитието си.')).toBeVisible();
  await expectGood(page);

  await page.getByRole('link', { name: 'Вижте недовършеното' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Недовършено от системата');
  await expect(page.getByRole('heading', { name: 'Подготовката на напомнянията' })).toBeVisible();
  await expect(page.getByText(FAULT)).toBeVisible();
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    await expectGood(page);
  }
  await page.getByRole('button', { name: reference }).click();
  await expect(page.getByRole('dialog')).toContainText(reference);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Пуснете отново: Подготовката на напомнянията/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Пуснато отново: 1.' })).toBeVisible();
  await expect(page.getByText('Всичко е свършено.')).toBeVisible({ timeout: 30_000 });
  await expectGood(page);
  await page.goto('/office');
  await settled(page);
  await expect(page.getByText('час след събитието си')).toHaveCount(0);
});
