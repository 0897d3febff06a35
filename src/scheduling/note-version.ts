import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import { contentOf, type Schedule } from './model/schedule-aggregate.js';

/**
 * Notes what citizens can read from now on, where a change of the schedule made it other than before: what was published
 * when stays readable. The schedule is stored and held by this transaction.
 */
export async function noteVersion(em: EntityManager, schedule: Schedule, by: Actor): Promise<void> {
  const { id, version, changedAt } = schedule;
  await em.execute(
    `update schedule_version set "to" = greatest("from", ?) where schedule_id = ? and version < ? and "to" is null`,
    [changedAt, id, version],
  );
  if (schedule.status !== 'published') return;
  // The same version again is a change that changed nothing.
  await em.execute(
    `insert into schedule_version (schedule_id, version, "from", by, content)
     values (?, ?, ?, ?::jsonb, ?::jsonb) on conflict do nothing`,
    [id, version, changedAt, JSON.stringify(by), JSON.stringify(contentOf(schedule))],
  );
}
