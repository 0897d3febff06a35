import { ApiProperty } from '@nestjs/swagger';
import { MEETING_STATUSES, type MeetingStatus } from './model/meeting-status.js';

/** A meeting that somebody has before them. */
export class UpcomingMeeting {
  id!: string;
  reference!: string;
  @ApiProperty({ enum: MEETING_STATUSES, enumName: 'MeetingStatus' })
  status!: MeetingStatus;
  /** RFC 3339 with the administration's offset. */
  start!: string;
  scheduleTitle!: string;
  hostName!: string;
}

/** What there has been between somebody and the administration. */
export class PersonMeetings {
  /** Those that are over, whatever became of them. */
  count!: number;
  /** The start of the latest of these. */
  lastAt!: string | null;
  /** Those to come that hold a time, by start. */
  upcoming!: UpcomingMeeting[];
}

/** Somebody who has an account or had a meeting. */
export class Person {
  givenName!: string;
  familyName!: string;
  /** E.164 */
  phone!: string;
  email!: string | null;
  /** Where they have registered themselves. */
  accountId!: string | null;
  meetings!: PersonMeetings;
}

/** The people who fit best, at most 20: to see others, ask more exactly. */
export class PeopleFound {
  items!: Person[];
}
