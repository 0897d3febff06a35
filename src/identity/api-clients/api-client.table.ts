import { defineEntity, p } from '@mikro-orm/postgresql';
import { mapped } from '../../platform/database/mapped-class.js';
import { ApiClient } from '../model/api-client.js';
import type { Scope } from '../model/scopes.js';

export const ApiClientTable = defineEntity({
  class: mapped(ApiClient),
  tableName: 'api_client',
  properties: {
    id: p.uuid().primary(),
    name: p.string(),
    scopes: p.array().$type<Scope[]>(),
    hostIds: p.array().columnType('uuid[]'),
    requestsPerMinute: p.integer(),
    secretHash: p.string(),
    secretMadeAt: p.datetime(),
    createdAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});
