import { Aggregate } from '../../../libs/domain/aggregate.js';
import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/postgresql';
import { StoredEvent } from './stored-event.js';

/**
 * Writes what aggregates recorded into the event table in the very transaction of the change (outbox):
 * no event without its change, no change without its event.
 */
export class EventLog implements EventSubscriber {
  onFlush({ uow, em }: FlushEventArgs): void {
    const touched = new Set<object>([
      ...uow.getPersistStack(),
      ...uow.getChangeSets().map((change) => change.entity as object),
      ...uow.getIdentityMap().values(),
    ]);
    for (const aggregate of touched) {
      for (const event of Aggregate.pullEvents(aggregate)) {
        const stored = StoredEvent.of(event);
        em.persist(stored);
        uow.computeChangeSet(stored);
      }
    }
  }
}
