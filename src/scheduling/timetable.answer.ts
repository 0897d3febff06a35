import { ApiProperty } from '@nestjs/swagger';
import { type Mode, MODES } from './model/schedule.js';
import { GroupName, HostSummary } from './schedule.answer.js';

/** An entry of a schedule as people read it. */
export class TimetableEntry {
  /** In the reader's language: "всеки първи и трети понеделник, 9:00–12:00". */
  words!: string;
  /** Dates, both included; null where it has no such end. */
  validFrom!: string | null;
  validUntil!: string | null;
  place!: string | null;
}

/** Open doors, by the wall clock: `HH:MM`, the end may be `24:00`. */
export class TimetableHours {
  from!: string;
  to!: string;
  place!: string | null;
}

/** A day with reception, or one on which people would expect it. */
export class TimetableDay {
  date!: string;
  /** None on a day on which people would expect reception and there is none. */
  windows!: TimetableHours[];
  /** Why the day differs from the rule, in the reader's language where the state gives the reason. */
  reason!: string | null;
}

/** When one schedule receives, whether or not its times are taken. */
export class TimetableSchedule {
  id!: string;
  title!: string;
  host!: HostSummary;
  groups!: GroupName[];
  place!: string | null;

  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true })
  modes!: Mode[];

  /** The length of a meeting. */
  slotMinutes!: number;
  /** The order that fixed the hours, where it is given. */
  orderNumber!: string | null;
  /** Those that are valid in the span or later. */
  entries!: TimetableEntry[];
  days!: TimetableDay[];
}

/** The reception hours of an administration, as it publishes them. */
export class Timetable {
  administration!: string;
  /** IANA zone in which all hours are meant. */
  timeZone!: string;
  /** Dates, both included. */
  from!: string;
  to!: string;
  schedules!: TimetableSchedule[];
}
