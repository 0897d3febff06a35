import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Gives whoever has arrived the next number of the meeting's day; who has one keeps it. The lock is held to the end of
 * the transaction, so that the numbers have no gaps; that no two people have the same one is the table's own rule.
 */
export async function noteArrival(
  em: EntityManager,
  { meetingId, day, at }: { meetingId: string; day: string; at: Date },
): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`arrivals ${day}`]);
  await em.execute(
    `insert into arrival (meeting_id, day, number, arrived_at)
     select ?::uuid, ?::date, coalesce(max(number), 0) + 1, ?::timestamptz from arrival where day = ?::date
     on conflict (meeting_id) do nothing`,
    [meetingId, day, at, day],
  );
}
