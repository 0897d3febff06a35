import { ApiProperty } from '@nestjs/swagger';
import { MEETING_STATUSES, type MeetingStatus } from './model/meeting-status.js';

/** Another open meeting that may be about the same thing. */
export class SimilarMeeting {
  /** Null where it is another host's and not the caller's to open. */
  id!: string | null;
  reference!: string;
  @ApiProperty({ enum: MEETING_STATUSES, enumName: 'MeetingStatus' })
  status!: MeetingStatus;
  scheduleTitle!: string;
  hostName!: string;
  start!: string;
  /** `schedule`: the same person at the same schedule; `document`: the same document, whoever brings it. */
  @ApiProperty({ enum: ['schedule', 'document'], enumName: 'Similarity' })
  same!: 'schedule' | 'document';
}

/** The open meetings that are like one, soonest first, at most 20. */
export class SimilarMeetings {
  items!: SimilarMeeting[];
}

/** For staff: what else there is of a meeting’s person and document. */
export class SimilarToMeeting extends SimilarMeetings {
  /** How many meetings of the person were held since the year began, with hosts that the caller sees. */
  heldThisYear!: number;
}
