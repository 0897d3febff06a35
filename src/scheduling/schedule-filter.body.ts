import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../platform/http/page.js';
import { OptionalLine } from '../platform/http/rules.js';
import { EmptyIsNull } from './body-shape.js';
import { type Mode, MODES } from './model/schedule.js';
import { SCHEDULE_STATUSES, type ScheduleStatus } from './model/schedule-aggregate.js';

/** What a citizen looks for; an empty field does not narrow. */
export class PublicScheduleQuery extends PageQuery {
  /** Beginnings of words of the title, host, position, place, groups or topics, in any order, form and alphabet. */
  @OptionalLine(200)
  q?: string | null;

  /** Beginnings of words of a place. */
  @OptionalLine(200)
  place?: string | null;

  /** The group or any below it. */
  @EmptyIsNull()
  @IsUUID()
  @IsOptional()
  groupId?: string | null;

  @ApiProperty({ enum: MODES, enumName: 'Mode', required: false })
  @EmptyIsNull()
  @IsIn(MODES)
  @IsOptional()
  mode?: Mode | null;
}

/** What an author looks for. */
export class OfficeScheduleQuery extends PublicScheduleQuery {
  @EmptyIsNull()
  @IsUUID()
  @IsOptional()
  hostId?: string | null;

  @ApiProperty({ enum: SCHEDULE_STATUSES, required: false })
  @EmptyIsNull()
  @IsIn(SCHEDULE_STATUSES)
  @IsOptional()
  status?: ScheduleStatus | null;
}
