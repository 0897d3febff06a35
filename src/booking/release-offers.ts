import type { EntityManager } from '@mikro-orm/postgresql';

/** The meeting has found its end or another time by itself: what was held for its citizen to choose is free again. */
export async function releaseOffers(
  em: EntityManager,
  meetingId: string,
  became: 'cancelled' | 'moved' | 'gone',
): Promise<void> {
  await em.execute(
    `with released as (delete from taken_time where offered_for = ? and status = 'offered')
     update resettled_meeting set outcome = ?, offers_until = null where meeting_id = ? and outcome = 'offered'`,
    [meetingId, became, meetingId],
  );
}
