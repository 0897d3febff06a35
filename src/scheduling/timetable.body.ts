import { IsOptional, IsUUID } from 'class-validator';
import { Day, EmptyIsNone } from '../platform/http/rules.js';

/** Whose reception hours. */
export class TimetableGroupQuery {
  /** The group or any below it. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  groupId?: string;
}

/** Which reception hours; without dates the next four weeks. */
export class TimetableQuery extends TimetableGroupQuery {
  /** In the administration's zone, both included. */
  @Day()
  @IsOptional()
  @EmptyIsNone()
  from?: string;

  @Day()
  @IsOptional()
  @EmptyIsNone()
  to?: string;
}
