import { defineEntity, p } from '@mikro-orm/postgresql';
import { mapped } from '../platform/database/mapped-class.js';
import { Room } from './room.js';
import type { RoomData } from './video-provider.js';

export const RoomTable = defineEntity({
  class: mapped(Room),
  tableName: 'room',
  properties: {
    id: p.uuid().primary().fieldName('meeting_id'),
    provider: p.string(),
    choice: p.integer().nullable(),
    data: p.json<RoomData>(),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
});
