import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';

/** The times that visitors hold while they register: rows of `taken_time` that are no meetings yet. */
@Injectable()
export class Reservations {
  constructor(private readonly em: EntityManager) {}

  /** The reservation, if it still holds this very time. Its id is the secret: whoever has it may use it. */
  async alive(
    id: string | null,
    { scheduleId, start }: { scheduleId: string; start: Date },
    now: Date,
  ): Promise<{ id: string; since: Date } | undefined> {
    if (!id) return undefined;
    const [row] = await this.em.execute<{ id: string; since: string }[]>(
      `select id, created_at as since from taken_time
        where id = ? and status = 'reserved' and held_until > ? and schedule_id = ? and start_at = ?`,
      [id, now, scheduleId, start],
    );
    return row && { id: row.id, since: new Date(row.since) };
  }

  /** How many times are held for a network, and when the first of them is free again. */
  async heldBy(network: string, now: Date): Promise<{ count: number; firstEnds: Date | undefined }> {
    const [row] = await this.em.execute<[{ count: number; ends: string | null }]>(
      `select count(*)::int as count, min(held_until) as ends from taken_time
        where held_by = ? and status = 'reserved' and held_until > ?`,
      [network, now],
    );
    return { count: row.count, firstEnds: row.ends === null ? undefined : new Date(row.ends) };
  }

  /** The same for all networks whose name begins so, of one host's day. */
  async heldByBlock(
    block: string,
    hostId: string,
    day: { from: Date; to: Date },
    now: Date,
  ): Promise<{ count: number; firstEnds: Date | undefined }> {
    const [row] = await this.em.execute<[{ count: number; ends: string | null }]>(
      `select count(*)::int as count, min(held_until) as ends from taken_time
        where host_id = ? and start_at >= ? and start_at < ? and starts_with(held_by, ?)
          and status = 'reserved' and held_until > ?`,
      [hostId, day.from, day.to, block, now],
    );
    return { count: row.count, firstEnds: row.ends === null ? undefined : new Date(row.ends) };
  }

  /** Gives a time back before it lapses; one that is a meeting by now stays. */
  async release(id: string): Promise<void> {
    await this.em.execute(`delete from taken_time where id = ? and status = 'reserved'`, [id]);
  }

  /** @returns how many lapsed ones it threw away */
  async sweep(now: Date): Promise<number> {
    const gone = await this.em.execute<unknown[]>(
      `delete from taken_time where status = 'reserved' and held_until <= ? returning id`,
      [now],
    );
    return gone.length;
  }
}
