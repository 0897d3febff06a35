import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClosureBounds, NewClosure } from '../scheduling/index.js';

/** Whom a span closes: one host, chosen schedules, or everything. */
export type Closed = Pick<NewClosure, 'hostId' | 'scheduleIds'>;

/** A condition on taken times named `m`: those that the span leaves without their time. */
export function isClosed({ hostId, scheduleIds }: Closed, { from, to }: ClosureBounds): [string, unknown[]] {
  const [whose, values] = hostId
    ? ['and m.host_id = ?', [hostId]]
    : scheduleIds
      ? ['and m.schedule_id in (?)', [scheduleIds]]
      : ['', []];
  return [`m.start_at < ? and m.end_at > ? ${whose}`, [to, from, ...values]];
}

/** The meetings to come in the span that nobody has ended yet, by start. */
export function affectedMeetings(
  em: EntityManager,
  closed: Closed,
  bounds: ClosureBounds,
  now: Date,
): Promise<{ id: string; start: Date | string }[]> {
  const [condition, values] = isClosed(closed, bounds);
  return em.execute(
    `select m.id, m.start_at as start from meeting m
      where ${condition} and m.status in ('requested', 'approved') and m.start_at > ? order by m.start_at, m.id`,
    [...values, now],
  );
}

/**
 * Times in the span that were offered to citizens whose own meeting lies elsewhere are offered no more. Those citizens
 * who have nothing left to choose from need a new decision.
 * @returns their meetings
 */
export async function takeOffersBack(
  em: EntityManager,
  closed: Closed,
  bounds: ClosureBounds,
): Promise<{ id: string; start: Date | string }[]> {
  const [condition, values] = isClosed(closed, bounds);
  const gone = await em.execute<{ id: string }[]>(
    `delete from taken_time m where m.status = 'offered' and ${condition} returning offered_for as id`,
    values,
  );
  if (gone.length === 0) return [];
  return em.execute(
    `with left_alone as (
       update resettled_meeting r set outcome = 'notPossible', why = 'offers-closed', offers_until = null
        where r.outcome = 'offered' and r.meeting_id in (?)
          and not exists (select 1 from taken_time o where o.offered_for = r.meeting_id)
       returning r.meeting_id)
     select m.id, m.start_at as start from meeting m join left_alone l on l.meeting_id = m.id`,
    [gone.map(({ id }) => id)],
  );
}
