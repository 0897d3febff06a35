import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../platform/http/page.js';
import { Day, EmptyIsNone, OptionalLine } from '../platform/http/rules.js';

export const ACTORS = ['citizen', 'staff', 'client', 'system', 'visitor'] as const;

/** Which part of what has happened. */
export class AuditQuery extends PageQuery {
  @Day()
  @IsOptional()
  @EmptyIsNone()
  from?: string;

  @Day()
  @IsOptional()
  @EmptyIsNone()
  to?: string;

  /** Done by people of this kind, or by nobody. */
  @IsIn(ACTORS)
  @IsOptional()
  @EmptyIsNone()
  actor?: (typeof ACTORS)[number];

  /** Done by this account or program. */
  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  actorId?: string;

  /** A domain event's name. */
  @Matches(/^[A-Z][A-Za-z]*$/)
  @MaxLength(60)
  @IsOptional()
  @EmptyIsNone()
  event?: string;

  /** In the reference, or in the names of staff, programs and schedules. */
  @OptionalLine(200)
  q?: string | null;
}
