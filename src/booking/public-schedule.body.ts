import { IsOptional } from 'class-validator';
import { Day, EmptyIsNone } from '../platform/http/rules.js';
import { PublicScheduleQuery } from '../scheduling/index.js';

/** Whom a citizen looks for; an empty field does not narrow. */
export class FindSchedulesQuery extends PublicScheduleQuery {
  /** Only those that have a free time on this date. */
  @Day()
  @IsOptional()
  @EmptyIsNone()
  day?: string;
}
