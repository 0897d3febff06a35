import type { EntityManager } from '@mikro-orm/postgresql';
import { rangeText } from './meeting.table.js';
import { SlotTaken } from './model/meeting-errors.js';
import type { SlotToTake } from './slots-to-take.js';

/** How a try for one seat ended; `lapsed` says that a hold whose time is over may be what stands in the way. */
export interface Tried {
  taken: boolean;
  lapsed: boolean;
}

/**
 * Tries each seat of the slot once. A hold that has lapsed never keeps anyone out: where one is in the way, it goes and
 * the seats are tried once more; nobody else tries twice.
 * @throws SlotTaken when every seat is taken
 */
export async function firstFreeSeat(
  em: EntityManager,
  slot: SlotToTake,
  now: Date,
  tryIn: (seat: number) => Promise<Tried>,
): Promise<number> {
  for (let round = 1; ; round++) {
    let lapsed = false;
    for (let seat = 1; seat <= slot.schedule.rules.capacity; seat++) {
      const tried = await tryIn(seat);
      if (tried.taken) return seat;
      lapsed ||= tried.lapsed;
    }
    if (round > 1 || !lapsed || !(await dropLapsedHolds(em, slot, now))) throw new SlotTaken();
  }
}

async function dropLapsedHolds(em: EntityManager, slot: SlotToTake, now: Date): Promise<boolean> {
  const dropped = await em.execute<unknown[]>(
    `delete from taken_time where host_id = ? and during && ?::tstzrange and held_until <= ? returning id`,
    [slot.schedule.host.id, rangeText(slot.during), now],
  );
  return dropped.length > 0;
}
