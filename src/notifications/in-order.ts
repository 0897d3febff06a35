import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { setTimeout as pause } from 'node:timers/promises';
import type { DomainEvent } from '../../libs/domain/aggregate.js';

const PATIENCE_MS = 3_000;
const STEP_MS = 50;

/**
 * Jobs run side by side, people read one after the other: “approved” should not come after “cancelled”. What happened
 * to the same meeting before is told before, unless that takes long; a failing address must not silence what follows.
 */
@Injectable()
export class InOrder {
  constructor(private readonly em: EntityManager) {}

  /** Returns once the same reaction is done with the earlier events, or has had its chance. */
  async after(event: DomainEvent, reaction: string): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
      const earlier = await this.em.execute<unknown[]>(
        `select 1 from event e join event_reaction r on r.event_id = e.id
          where e.aggregate_id = ? and e.id < ? and r.reaction = ? and r.done_at is null limit 1`,
        [event.aggregateId, event.id, reaction],
      );
      if (earlier.length === 0) return;
      await pause(STEP_MS);
    }
  }
}
