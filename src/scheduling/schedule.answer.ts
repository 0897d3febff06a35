import { ApiProperty } from '@nestjs/swagger';
import type { HostKind } from './host.query.js';
import { type Mode, MODES } from './model/schedule.js';
import type { ScheduleStatus } from './model/schedule-aggregate.js';

/** Wall-clock hours, `HH:MM`. */
export class Window {
  from!: string;
  to!: string;
}

/** A rule (RFC 5545) or a list of dates, with the hours of reception. */
export class ReceptionEntry {
  rrule?: string;
  dates?: string[];
  windows!: Window[];
  breaks!: Window[];
  validFrom?: string | null;
  validUntil?: string | null;
  place?: string | null;
}

/** Either `monthDay` (of the month before) or `daysBefore`, with the time of that day. */
export class BookingOpening {
  monthDay?: number;
  daysBefore?: number;
  at!: string;
}

/** All that the author of a schedule decides. */
export class ScheduleContentAnswer {
  title!: string;
  hostId!: string;
  groupIds!: string[];
  place!: string | null;

  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true })
  modes!: Mode[];

  slotMinutes!: number;
  gapMinutes!: number;
  capacity!: number;
  maxPerDay!: number | null;
  reception!: ReceptionEntry[];
  onHoliday!: 'skip' | 'nextWorkingDay';
  approval!: 'manual' | 'automatic';
  minNoticeHours!: number;
  horizonDays!: number;

  @ApiProperty({ type: () => BookingOpening, nullable: true })
  bookingOpens!: BookingOpening | null;

  documentNumber!: 'none' | 'optional' | 'required';
  /** `#` is a digit, `?` a letter, `+` after one of them “one or more”, `[…]` a part that may be missing. */
  documentNumberPattern!: string | null;
  documentNumberExample!: string | null;
  /** Suggestions: a citizen may write their own. */
  topics!: string[];
  /** Until so many hours before its start a citizen may cancel or move a meeting; null is until it begins. */
  latestCancellationHours!: number | null;
  openMeetingsHere!: number | null;
  openMeetingsInAll!: number | null;
  blockedDaysAfterMissed!: number | null;
  sameMatterMonths!: number | null;
  /** Hours before its start at which people are reminded of a meeting, the longest first. */
  reminderHours!: number[];
  orderNumber!: string | null;
  instructions!: string | null;
  status!: ScheduleStatus;
}

/** A schedule with all that its author decides. */
export class OfficeSchedule extends ScheduleContentAnswer {
  id!: string;
  /** For If-Match. */
  version!: number;
}

export class OfficeScheduleList {
  items!: OfficeSchedule[];
  nextCursor!: string | null;
}

/** The host, as citizens see them. */
export class HostSummary {
  id!: string;
  name!: string;
  kind!: HostKind;
  position!: string | null;
  place!: string | null;
}

export class GroupName {
  id!: string;
  name!: string;
}

/** What a published schedule says of itself to citizens. */
export class PublishedSchedule {
  id!: string;
  title!: string;
  host!: HostSummary;
  groups!: GroupName[];
  place!: string | null;

  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true })
  modes!: Mode[];

  slotMinutes!: number;
  gapMinutes!: number;
  /** How many meetings share a time. */
  capacity!: number;
  /** How many meetings a day holds in all; null is as many as there are times. */
  maxPerDay!: number | null;
  reception!: ReceptionEntry[];
  onHoliday!: 'skip' | 'nextWorkingDay';
  /** The reception times as sentences in the reader's language, one line for each entry. */
  receptionWords!: string;
  approval!: 'manual' | 'automatic';
  minNoticeHours!: number;
  horizonDays!: number;

  @ApiProperty({ type: () => BookingOpening, nullable: true })
  bookingOpens!: BookingOpening | null;

  documentNumber!: 'none' | 'optional' | 'required';
  /** `#` is a digit, `?` a letter, `+` after one of them “one or more”, `[…]` a part that may be missing. */
  documentNumberPattern!: string | null;
  documentNumberExample!: string | null;
  /** Suggestions: a citizen may write their own. */
  topics!: string[];
  /** Until so many hours before its start a citizen may cancel or move a meeting; null is until it begins. */
  latestCancellationHours!: number | null;
  openMeetingsHere!: number | null;
  openMeetingsInAll!: number | null;
  blockedDaysAfterMissed!: number | null;
  sameMatterMonths!: number | null;
  /** Hours before its start at which people are reminded of a meeting, the longest first. */
  reminderHours!: number[];
  orderNumber!: string | null;
  instructions!: string | null;
}
