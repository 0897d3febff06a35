import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsDefined, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Day, EmptyIsNone } from '../platform/http/rules.js';
import { type Breakdown, BREAKDOWNS } from './breakdown.js';

/** Which figures: of which days, both included, of whom, and told apart by what. */
export class ReportQuery {
  /** `YYYY-MM-DD` in the administration's zone. */
  @Day()
  @IsDefined()
  from!: string;

  /** Not before `from`; any span is allowed. */
  @Day()
  @IsDefined()
  to!: string;

  @ApiPropertyOptional({ enum: BREAKDOWNS, enumName: 'Breakdown', default: 'month' })
  @IsIn(BREAKDOWNS)
  @IsOptional()
  @EmptyIsNone()
  by: Breakdown = 'month';

  /** Only of this host. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  hostId?: string;

  /** Only of the schedules in this group or in groups below it. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  groupId?: string;
}
