import { MEETING_STATUSES, type MeetingStatus } from './model/meeting-status.js';
import { ApiProperty } from '@nestjs/swagger';
import { OfferedTime } from './offered-time.answer.js';

const modes = ['inPerson', 'video', 'phone'] as const;

/** The host of a meeting, as far as both sides see it. */
export class MeetingHost {
  id!: string;
  name!: string;
  position!: string | null;
}

/** Who comes. */
export class MeetingAttendee {
  givenName!: string;
  familyName!: string;
  /** E.164 */
  phone!: string | null;
  email!: string | null;
}

/** When the video room lets people in. */
export class MeetingRoomHours {
  opensAt!: string;
  closesAt!: string;
}

/** Who should be asked instead of the one who refused; one of the two ids is there. */
export class CompetentInstead {
  scheduleId?: string;
  groupId?: string;
  title!: string;
}

/** What the administration answered in writing before the visit. */
export class WrittenAnswer {
  text!: string;
  /** When these words were written, RFC 3339 with the administration's offset. */
  at!: string;
  /** What the citizen said to it; absent while they have not decided. */
  @ApiProperty({ enum: ['accepted', 'declined'], required: false })
  decision?: 'accepted' | 'declined';
  decidedAt?: string;
  /** What the citizen added on declining. */
  note?: string;
}

/** The citizen is here: what is called out instead of their name, and whether it was. */
export class MeetingArrival {
  /** Nobody else's on this day, in the whole administration. */
  number!: number;
  at!: string;
  /** When it was called last; absent where it was not yet. */
  calledAt?: string;
  /** How many times. */
  calls!: number;
  /** Nobody came when it was called last. */
  unanswered!: boolean;
}

/** A meeting, for the citizen whose it is and for staff. */
export class Meeting {
  id!: string;
  /** Can be read over the phone, always 11 characters. */
  reference!: string;
  @ApiProperty({ enum: MEETING_STATUSES, enumName: 'MeetingStatus' })
  status!: MeetingStatus;
  scheduleId!: string;
  scheduleTitle!: string;
  host!: MeetingHost;
  /** RFC 3339 with the administration's offset. */
  start!: string;
  end!: string;
  @ApiProperty({ enum: modes, enumName: 'Mode' })
  mode!: (typeof modes)[number];
  place!: string | null;
  topic!: string;
  documentNumber!: string | null;
  attendee!: MeetingAttendee;
  /** How it was asked for; `api`: by a program that calls this interface. Further ways may come: bear an unknown one. */
  @ApiProperty({ enum: ['portal', 'phone', 'desk', 'api'] })
  origin!: 'portal' | 'phone' | 'desk' | 'api';
  /** Why it was refused or cancelled. */
  reason?: string;
  /** Of a refused one: where to ask instead. */
  competent?: CompetentInstead;
  @ApiProperty({ enum: ['citizen', 'administration'], required: false })
  cancelledBy?: 'citizen' | 'administration';
  /** The host's note to the citizen on approval, or the desk's on the outcome. */
  note?: string;
  /** Absent where nobody has answered in writing. */
  answer?: WrittenAnswer;
  /** Until when the citizen may cancel or move it. */
  changeableUntil!: string;
  /** What to bring, from the schedule. */
  instructions?: string;
  /** Other times that are held for the citizen to choose, since their own is lost; absent where there are none. */
  offers?: OfferedTime[];
  /** Until when they are held. */
  offersUntil?: string;
  /** Present once a video meeting has its room. */
  room?: MeetingRoomHours;
  /** Present once the citizen has arrived. */
  arrival?: MeetingArrival;
  createdAt!: string;
  /** While it awaits a decision: since when. */
  waitingSince?: string;
  /** It awaits a decision for longer than the administration allows, or begins within a day. */
  waitsTooLong?: boolean;
  /** For If-Match. */
  version!: number;
}

/** A page of meetings. */
export class MeetingPage {
  items!: Meeting[];
  nextCursor!: string | null;
}

/** One thing that happened to a meeting. */
export class MeetingHistoryItem {
  /** A domain event's name. */
  event!: string;
  at!: string;
  actor!: MeetingHistoryActor;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
}

/** Who did it. */
export class MeetingHistoryActor {
  @ApiProperty({ enum: ['citizen', 'staff', 'client', 'screen', 'system', 'visitor'] })
  kind!: string;
  name!: string | null;
}

/** All that happened to a meeting, oldest first. */
export class MeetingHistory {
  items!: MeetingHistoryItem[];
}
