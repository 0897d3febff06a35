import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { formatInstant } from '../scheduling/index.js';
import { factsToSend } from './model/sent-events.js';

/** What a receiver is sent: the event as the contract has it, of its data what may leave. @param zone IANA */
export function bodyOf(event: DomainEvent, zone: string): string {
  const { id, name, aggregateId, actor } = event;
  const spoken = (instant: string | Date): string => formatInstant(new Date(instant).getTime(), zone);
  return JSON.stringify({
    id,
    name,
    occurredAt: spoken(event.occurredAt),
    aggregateId,
    actor,
    data: factsToSend(name, event.data, spoken),
  });
}
