import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Actor } from '../../../libs/domain/aggregate.js';
import { mapped } from '../database/mapped-class.js';
import { StoredEvent } from './stored-event.js';

export const StoredEventTable = defineEntity({
  class: mapped(StoredEvent),
  tableName: 'event',
  properties: {
    id: p.uuid().primary(),
    name: p.string(),
    occurredAt: p.datetime(),
    aggregateId: p.uuid(),
    actor: p.json<Actor>(),
    data: p.json<Record<string, unknown>>(),
    relayedAt: p.datetime().nullable(),
  },
});
