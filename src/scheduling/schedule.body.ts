import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Line, OptionalLine, OptionalParagraphs } from '../platform/http/rules.js';
import { EmptyIsNull, ListOf, OneObject } from './body-shape.js';
import { type Mode, MODES } from './model/schedule.js';
import { SCHEDULE_STATUSES, type ScheduleStatus } from './model/schedule-aggregate.js';

// The classes check the shape alone; how long, how many and which values go together is `model/check-schedule`'s.

/** Wall-clock hours, `HH:MM`; `to` may be `24:00`. */
export class WindowBody {
  @IsString()
  @IsDefined()
  from!: string;

  @IsString()
  @IsDefined()
  to!: string;
}

/** A rule (RFC 5545, anchored at `validFrom`) or a list of dates, with the hours of reception. */
export class ReceptionEntryBody {
  @EmptyIsNull()
  @IsString()
  @IsOptional()
  rrule?: string | null;

  @EmptyIsNull()
  @ListOf(400)
  @IsOptional()
  dates?: string[] | null;

  @ListOf(20)
  @ValidateNested({ each: true })
  @Type(() => WindowBody)
  @IsDefined()
  windows!: WindowBody[];

  @EmptyIsNull()
  @ListOf(20)
  @ValidateNested({ each: true })
  @Type(() => WindowBody)
  @IsOptional()
  breaks?: WindowBody[] | null;

  @EmptyIsNull()
  @IsString()
  @IsOptional()
  validFrom?: string | null;

  @EmptyIsNull()
  @IsString()
  @IsOptional()
  validUntil?: string | null;

  @OptionalLine(300)
  place?: string | null;
}

/** From when a time can be booked: a day of the month before it, or so many days before it. */
export class BookingOpensBody {
  @IsInt()
  @IsOptional()
  monthDay?: number | null;

  @IsInt()
  @IsOptional()
  daysBefore?: number | null;

  @IsString()
  @IsDefined()
  at!: string;
}

/** A schedule as an author sends it; what is left out, null or empty has its default. */
export class ScheduleBody {
  @Line(200)
  title!: string;

  @IsString()
  @IsDefined()
  hostId!: string;

  @EmptyIsNull()
  @ListOf(50)
  @IsOptional()
  groupIds?: string[] | null;

  @OptionalLine(300)
  place?: string | null;

  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true })
  @ListOf(10)
  @IsDefined()
  modes!: Mode[];

  @IsInt()
  @IsDefined()
  slotMinutes!: number;

  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  gapMinutes?: number | null;

  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  capacity?: number | null;

  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  maxPerDay?: number | null;

  @ListOf(60)
  @ValidateNested({ each: true })
  @Type(() => ReceptionEntryBody)
  @IsDefined()
  reception!: ReceptionEntryBody[];

  @EmptyIsNull()
  @IsIn(['skip', 'nextWorkingDay'])
  @IsOptional()
  onHoliday?: 'skip' | 'nextWorkingDay' | null;

  @EmptyIsNull()
  @IsIn(['manual', 'automatic'])
  @IsOptional()
  approval?: 'manual' | 'automatic' | null;

  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  minNoticeHours?: number | null;

  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  horizonDays?: number | null;

  @EmptyIsNull()
  @OneObject()
  @Type(() => BookingOpensBody)
  @IsOptional()
  bookingOpens?: BookingOpensBody | null;

  @EmptyIsNull()
  @IsIn(['none', 'optional', 'required'])
  @IsOptional()
  documentNumber?: 'none' | 'optional' | 'required' | null;

  /** `#` is a digit, `?` a letter, `+` after one of them “one or more”, `[…]` a part that may be missing. */
  @EmptyIsNull()
  @IsString()
  @IsOptional()
  documentNumberPattern?: string | null;

  @OptionalLine(100)
  documentNumberExample?: string | null;

  /** Offered at the topic, beside one's own words; at most 30 of 150 characters. */
  @EmptyIsNull()
  @ListOf(30)
  @IsOptional()
  topics?: string[] | null;

  /** Hours before its start until which a citizen may cancel or move a meeting, 0 to 2160. */
  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  latestCancellationHours?: number | null;

  /** Requested and approved meetings to come that one citizen may have on this schedule, 1 to 100. */
  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  openMeetingsHere?: number | null;

  /** The same on all schedules together. */
  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  openMeetingsInAll?: number | null;

  /** Days without a new booking after a missed meeting, 0 to 730. */
  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  blockedDaysAfterMissed?: number | null;

  /** Months in which a document or topic that was discussed here is not discussed again, 0 to 60. */
  @EmptyIsNull()
  @IsInt()
  @IsOptional()
  sameMatterMonths?: number | null;

  /** Hours before its start at which people are reminded of a meeting: at most 4, each 1 to 168; empty is never. */
  @EmptyIsNull()
  @ListOf(10)
  @IsOptional()
  reminderHours?: number[] | null;

  /** The order that fixed the hours, as it is cited. */
  @OptionalLine(100)
  orderNumber?: string | null;

  @OptionalParagraphs(5000)
  instructions?: string | null;

  @EmptyIsNull()
  @IsIn(SCHEDULE_STATUSES)
  @IsOptional()
  status?: ScheduleStatus | null;
}

/** Any part of a schedule; what is left out stays as it is, null in an optional field is its default. */
export class ChangeScheduleBody extends PartialType(ScheduleBody, { skipNullProperties: false }) {}

/** A schedule on its way, perhaps without a title yet, for a preview; `id` when it is a stored one being edited. */
export class UnsavedScheduleBody extends PartialType(ScheduleBody) {
  @IsString()
  @IsOptional()
  id?: string | null;

  @IsInt()
  @IsOptional()
  version?: number | null;
}
