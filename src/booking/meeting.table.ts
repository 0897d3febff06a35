import { defineEntity, p, Type } from '@mikro-orm/postgresql';
import { TimeRange } from '../../libs/domain/time-range.js';
import { mapped } from '../platform/database/mapped-class.js';
import { type Attendee, Meeting } from './model/meeting.js';
import type { WrittenAnswer } from './model/written-answer.js';

/** PostgreSQL's half-open tstzrange. */
class TstzRange extends Type<TimeRange, string> {
  override getColumnType() {
    return 'tstzrange';
  }
  override compareAsType() {
    return 'string';
  }
  override get runtimeType() {
    return 'object';
  }
  override convertToDatabaseValue(value: TimeRange | string): string {
    return value instanceof TimeRange ? rangeText(value) : value;
  }
  override convertToJSValue(value: TimeRange | string): TimeRange {
    if (value instanceof TimeRange) return value;
    return spanOf(value);
  }
}

/** PostgreSQL's text of a half-open tstzrange. */
export function spanOf(text: string): TimeRange {
  const match = /^\["?([^",]+)"?,"?([^",]+)"?\)$/.exec(text);
  if (!match) throw new Error(`not a half-open time range: ${text}`);
  return TimeRange.of(new Date(match[1]!), new Date(match[2]!));
}

export const rangeText = (range: TimeRange): string =>
  `[${range.start.toISOString()},${range.end.toISOString()})`;

export const MeetingTable = defineEntity({
  class: mapped(Meeting),
  tableName: 'meeting',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    reference: p.string(),
    status: p.string().$type<Meeting['status']>(),
    scheduleId: p.uuid(),
    hostId: p.uuid(),
    seat: p.integer(),
    startAt: p.datetime(),
    endAt: p.datetime(),
    during: p.type(TstzRange),
    mode: p.string().$type<Meeting['mode']>(),
    place: p.string().nullable(),
    topic: p.string(),
    documentNumber: p.string().nullable(),
    citizenId: p.uuid().nullable(),
    attendee: p.json<Attendee>(),
    answer: p.json<WrittenAnswer>().nullable(),
    origin: p.string().$type<Meeting['origin']>(),
    reason: p.string().nullable(),
    note: p.string().nullable(),
    cancelledBy: p.string().$type<'citizen' | 'administration'>().nullable(),
    videoUrl: p.string().nullable(),
    competentScheduleId: p.uuid().nullable(),
    competentGroupId: p.uuid().nullable(),
    createdAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
  },
});
