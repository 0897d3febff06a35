import type { Actor, DomainEvent } from '../../../libs/domain/aggregate.js';

/** A domain event as kept for good: outbox until `relayedAt`, history ever after. Only `relayedAt` ever changes. */
export class StoredEvent implements DomainEvent {
  relayedAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly name: string,
    readonly occurredAt: Date,
    readonly aggregateId: string,
    readonly actor: Actor,
    readonly data: Record<string, unknown>,
  ) {}

  static of(event: DomainEvent): StoredEvent {
    return new StoredEvent(
      event.id,
      event.name,
      event.occurredAt,
      event.aggregateId,
      event.actor,
      event.data,
    );
  }
}
