import { defineEntity, p } from '@mikro-orm/postgresql';
import { mapped } from '../platform/database/mapped-class.js';
import type { ScheduleRules } from './model/schedule.js';
import { Schedule, type ScheduleStatus } from './model/schedule-aggregate.js';

export const ScheduleTable = defineEntity({
  class: mapped(Schedule),
  tableName: 'schedule',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    title: p.string(),
    hostId: p.uuid(),
    groupIds: p.array().persist(false),
    place: p.string().nullable(),
    instructions: p.text().nullable(),
    status: p.string().$type<ScheduleStatus>(),
    rules: p.json<ScheduleRules>(),
    publishedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
  },
});
