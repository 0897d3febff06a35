import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';

/**
 * The rows `u` of what should long have followed an event and has not: `event_id`, `reaction`, `fault`, `failed_at`,
 * `run_again_at`, an hour after the event `e` (a neighbour that is away for minutes is nobody's business). `reaction` is
 * null where the relay has not even passed the event on: no worker runs.
 */
export const UNFINISHED = `(
    select event_id, reaction, fault, failed_at, run_again_at from event_reaction where done_at is null
    union all
    select id, null, null, null, null from event where relayed_at is null
  ) u join event e on e.id = u.event_id and e.occurred_at < now() - interval '1 hour'`;

/** Reactions that fail and fail: how many there are, and how somebody has them run again. */
@Injectable()
export class UnfinishedReactions {
  constructor(private readonly em: EntityManager) {}

  async count(): Promise<number> {
    const [row] = await this.em
      .fork()
      .execute<{ count: number }[]>(`select count(*)::int as count from ${UNFINISHED}`);
    return row!.count;
  }

  /**
   * Notes that it is to be run again; the relay beside the workers does the rest, so it needs no queue here.
   * @returns whether it is unfinished
   */
  async runAgain(eventId: string, reaction: string): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      `update event_reaction set run_again_at = now()
        where event_id = ? and reaction = ? and done_at is null returning 1`,
      [eventId, reaction],
    );
    return rows.length > 0;
  }

  /** The same for all of them. @returns how many */
  async runAllAgain(): Promise<number> {
    const rows = await this.em.execute<unknown[]>(
      `update event_reaction r set run_again_at = now() from ${UNFINISHED}
        where r.event_id = u.event_id and r.reaction = u.reaction returning 1`,
    );
    return rows.length;
  }
}
