import { newId } from './id.js';

/**
 * Who did it: a person, an API client, a screen at the door or the system itself (a worker that expires requests, say).
 * Ids only: names are looked up when they are shown, so that an erased person is erased from history too.
 */
export type Actor =
  { kind: 'citizen' | 'staff' | 'client' | 'screen'; id: string } | { kind: 'system' } | { kind: 'visitor' };

/** A fact in the past tense, as it is stored, queued, shown in the history and sent to webhooks. */
export interface DomainEvent {
  id: string;
  name: string;
  occurredAt: Date;
  aggregateId: string;
  actor: Actor;
  data: Record<string, unknown>;
}

// The ORM builds loaded aggregates without running constructors, so the list can't be a field.
const pending = new WeakMap<object, DomainEvent[]>();

/** What changes as one and says what happened to it. */
export abstract class Aggregate {
  abstract readonly id: string;

  protected record(name: string, occurredAt: Date, actor: Actor, data: Record<string, unknown> = {}): void {
    const events = pending.get(this) ?? [];
    events.push({ id: newId(), name, occurredAt, aggregateId: this.id, actor, data });
    pending.set(this, events);
  }

  /** The events since the last call, in order; each is handed out once. */
  static pullEvents(aggregate: object): DomainEvent[] {
    const events = pending.get(aggregate) ?? [];
    pending.delete(aggregate);
    return events;
  }
}
