import type { EntityManager } from '@mikro-orm/postgresql';
import type { Tried } from './first-free-seat.js';
import { rangeText } from './meeting.table.js';
import type { SlotToTake } from './slots-to-take.js';

/** A time that is kept from everyone else until a moment: a visitor's reservation, or an offer for a meeting. */
export type Hold = { id: string; until: Date } & (
  { status: 'reserved'; network: string } | { status: 'offered'; meetingId: string }
);

/** Tries to hold one seat of the slot; the loser of a race gets no row instead of an error. */
export async function holdTime(
  em: EntityManager,
  { schedule, time, during, place }: SlotToTake,
  seat: number,
  hold: Hold,
  now: Date,
): Promise<Tried> {
  const span = rangeText(during);
  const [tried] = await em.execute<[Tried]>(
    `with made as (
       insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, place, created_at,
                               held_until, held_by, offered_for)
       values (?, ?, ?, ?, ?, ?, ?, ?::tstzrange, ?, ?, ?, ?, ?)
       on conflict do nothing
       returning id
     )
     select exists (select from made) as taken,
            not exists (select from made) and exists (
              select from taken_time where host_id = ? and during && ?::tstzrange and held_until <= ?) as lapsed`,
    [
      hold.id,
      hold.status,
      schedule.id,
      schedule.host.id,
      seat,
      time.start,
      time.end,
      span,
      place,
      now,
      hold.until,
      hold.status === 'reserved' ? hold.network : null,
      hold.status === 'offered' ? hold.meetingId : null,
      schedule.host.id,
      span,
      now,
    ],
  );
  return tried;
}
