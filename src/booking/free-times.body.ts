import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Day, EmptyIsNone } from '../platform/http/rules.js';
import { UnsavedScheduleBody } from '../scheduling/index.js';

/** The dates to look at, both included, in the administration's zone. */
export class DaysQuery {
  @Day()
  @IsDefined()
  from!: string;

  @Day()
  @IsDefined()
  to!: string;
}

/** The dates to look at, both included; what is left out is chosen for the reader. */
export class SpanQuery {
  @Day()
  @IsOptional()
  @EmptyIsNone()
  from?: string;

  @Day()
  @IsOptional()
  @EmptyIsNone()
  to?: string;
}

/** An unsaved schedule to look at. */
export class PreviewBody extends DaysQuery {
  @ValidateNested()
  @IsObject()
  @Type(() => UnsavedScheduleBody)
  @IsDefined()
  schedule!: UnsavedScheduleBody;

  /**
   * The stored schedule that it would replace, where it does not say its `id` itself: its exceptions count, and its
   * meetings may be stranded.
   */
  @IsUUID()
  @IsOptional()
  scheduleId?: string | null;
}
