import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { Stale } from '../platform/http/problems.js';
import { Schedule } from './model/schedule-aggregate.js';

/**
 * The schedule with its groups, held until the transaction ends.
 * @throws NotFound, or Stale when it is no longer what the caller read
 */
export async function loadSchedule(em: EntityManager, id: string, version?: number): Promise<Schedule> {
  const schedule = await em.findOne(Schedule, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!schedule) throw new NotFound();
  if (version !== undefined && version !== schedule.version)
    throw new Stale({ id, version }, schedule.version);
  const groups = await em.execute<{ id: string }[]>(
    'select group_id as id from schedule_in_group where schedule_id = ? order by group_id',
    [id],
  );
  schedule.groupIds = groups.map((group) => group.id);
  return schedule;
}

/** Writes the groups of a schedule that is already stored. */
export async function storeGroups(em: EntityManager, { id, groupIds }: Schedule): Promise<void> {
  await em.execute('delete from schedule_in_group where schedule_id = ?', [id]);
  for (const groupId of groupIds) {
    await em.execute('insert into schedule_in_group (schedule_id, group_id) values (?, ?)', [id, groupId]);
  }
}
