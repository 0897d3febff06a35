import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Words } from '../../libs/domain/domain-error.js';
import { randomBytes } from 'node:crypto';

// Longer than a provider is waited for; whoever dies over it leaves it to the next.
const CLAIM_MS = 60_000;

/** How far the room of a meeting is that is not there yet. */
export interface RoomMaking {
  tries: number;
  claimedUntil: Date | null;
  failedAt: Date | null;
  said: Words | null;
  nextTryAt: Date | null;
  byHandUnder: string | null;
}

/** The rows of `room_making`: one try at a time for each meeting, and what became of the last one. */
@Injectable()
export class RoomMakings {
  constructor(private readonly em: EntityManager) {}

  /** @returns the room's key, and how often it was tried; null where somebody else is at it */
  async claim(meetingId: string, now: Date): Promise<{ key: string; tries: number } | null> {
    const [row] = await this.em.execute<{ key: string; tries: number }[]>(
      `insert into room_making (meeting_id, key, claimed_until) values (?, ?, ?)
       on conflict (meeting_id) do update set claimed_until = excluded.claimed_until
         where room_making.claimed_until is null or room_making.claimed_until <= ?
       returning key, tries`,
      [meetingId, randomBytes(20).toString('hex'), new Date(now.getTime() + CLAIM_MS), now],
    );
    return row ?? null;
  }

  async failed(meetingId: string, now: Date, said: Words, nextTryAt: Date | null): Promise<void> {
    await this.em.execute(
      `update room_making set tries = tries + 1, claimed_until = null, by_hand_under = null,
              failed_at = ?, said = ?::jsonb, next_try_at = ? where meeting_id = ?`,
      [now, JSON.stringify(said), nextTryAt, meetingId],
    );
  }

  /** Nobody makes it: staff paste an address. */
  async byHand(meetingId: string, under: string): Promise<void> {
    await this.em.execute(
      `update room_making set tries = 0, claimed_until = null, failed_at = null, said = null, next_try_at = null,
              by_hand_under = ? where meeting_id = ?`,
      [under, meetingId],
    );
  }

  async done(meetingId: string): Promise<void> {
    await this.em.execute('delete from room_making where meeting_id = ?', [meetingId]);
  }

  /** Another service, or other settings of it: what failed is tried at once. */
  async allAnew(): Promise<void> {
    await this.em.execute('update room_making set tries = 0, next_try_at = null where failed_at is not null');
  }

  async of(meetingId: string): Promise<RoomMaking | null> {
    const [row] = await this.em.execute<Record<keyof RoomMaking, never>[]>(
      `select tries, claimed_until as "claimedUntil", failed_at as "failedAt", said, next_try_at as "nextTryAt",
              by_hand_under as "byHandUnder" from room_making where meeting_id = ?`,
      [meetingId],
    );
    if (!row) return null;
    const at = (instant: Date | string | null): Date | null => (instant ? new Date(instant) : null);
    return {
      ...row,
      claimedUntil: at(row.claimedUntil),
      failedAt: at(row.failedAt),
      nextTryAt: at(row.nextTryAt),
    };
  }

  /** Meetings to come whose room is to be tried now, by start. @param current who makes rooms now */
  async due(now: Date, current: string, most: number): Promise<string[]> {
    const rows = await this.em.execute<{ id: string }[]>(
      `select m.id from meeting m left join room_making k on k.meeting_id = m.id
        where m.mode = 'video' and m.status in ('approved', 'checkedIn') and m.video_url is null
          and m.room_ready_at is null and m.end_at > ?
          and not exists (select from room r where r.meeting_id = m.id)
          and (k.claimed_until is null or k.claimed_until <= ?)
          and (k.next_try_at is null or k.next_try_at <= ?)
          and k.by_hand_under is distinct from ?
        order by m.start_at limit ?`,
      [now, now, now, current, most],
    );
    return rows.map(({ id }) => id);
  }
}
