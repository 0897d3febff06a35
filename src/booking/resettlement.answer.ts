import { ApiProperty } from '@nestjs/swagger';
import { Meeting, MeetingAttendee, MeetingHost } from './meeting.answer.js';
import { MEETING_STATUSES, type MeetingStatus } from './model/meeting-status.js';
import { OfferedTime } from './offered-time.answer.js';
import {
  MEETINGS_OF_CLOSURE,
  type MeetingsOfClosure,
  OUTCOMES,
  type Outcome,
  RESETTLING_ACTS,
  type ResettlingAct,
} from './model/resettling.js';

const modes = ['inPerson', 'video', 'phone'] as const;
const told = ['email', 'ring'] as const;

/** One meeting on a list of work, as it is now. */
export class ResettledMeeting {
  id!: string;
  reference!: string;
  @ApiProperty({ enum: MEETING_STATUSES, enumName: 'MeetingStatus' })
  status!: MeetingStatus;
  scheduleId!: string;
  scheduleTitle!: string;
  host!: MeetingHost;
  /** The time that it had, or still has. */
  plannedStart!: string;
  start!: string;
  end!: string;
  @ApiProperty({ enum: modes, enumName: 'Mode' })
  mode!: (typeof modes)[number];
  topic!: string;
  attendee!: MeetingAttendee;
  @ApiProperty({ enum: RESETTLING_ACTS, enumName: 'ResettlingAct' })
  act!: ResettlingAct;
  /** Null while it waits for its turn. On a dry run: what would become of it. */
  @ApiProperty({ enum: OUTCOMES, enumName: 'ResettlingOutcome', nullable: true })
  outcome!: Outcome | null;
  /** More about the outcome, as a code: `nothing-free`, `slot-taken`, `reopened`, a status of the meeting. */
  why!: string | null;
  /** How the citizen learns of it; null where there is nothing to tell. */
  @ApiProperty({ enum: told, nullable: true })
  told!: (typeof told)[number] | null;
  /** What is held for them to choose from now. */
  offers!: OfferedTime[];
  offersUntil!: string | null;
}

/** How many meetings had which outcome. */
export class ResettlingCounts {
  kept!: number;
  cancelled!: number;
  offered!: number;
  takenOver!: number;
  moved!: number;
  notPossible!: number;
  gone!: number;
}

/** A schedule that a closure closes. */
export class ClosedSchedule {
  id!: string;
  title!: string;
}

/** What became, or becomes, of the meetings that lost their time. */
export class Resettlement {
  /** That of the absence or closure, where there is one; null on a dry run. */
  id!: string | null;
  /** Whose absence. */
  hostId!: string | null;
  deputyHostId!: string | null;
  /** The changed schedule, where it was no closure. */
  scheduleId!: string | null;
  /** As entered, a date or `YYYY-MM-DDTHH:MM`; null where it was no closure. */
  from!: string | null;
  to!: string | null;
  reason!: string;
  schedules!: ClosedSchedule[];
  @ApiProperty({ enum: MEETINGS_OF_CLOSURE, nullable: true })
  meetingsDo!: MeetingsOfClosure | null;
  @ApiProperty({ enum: ['working', 'done', 'dryRun'] })
  state!: 'working' | 'done' | 'dryRun';
  total!: number;
  done!: number;
  counts!: ResettlingCounts;
  meetings!: ResettledMeeting[];
}

/** The list is long: it is worked through meanwhile. */
export class ResettlementProgress {
  /** A path of this API, to be asked until `state` is `done`. */
  progressUrl!: string;
}

/** An absence or a closure, and how far its meetings are settled. */
export class Closure {
  /** Also that of its resettlement. */
  id!: string;
  @ApiProperty({ type: () => MeetingHost, nullable: true })
  host!: MeetingHost | null;
  /** A date or `YYYY-MM-DDTHH:MM`. */
  from!: string;
  /** A date, included, or `YYYY-MM-DDTHH:MM`. */
  to!: string;
  reason!: string;
  /** Null means every schedule: of the host, or of the whole administration. */
  @ApiProperty({ type: () => ClosedSchedule, isArray: true, nullable: true })
  schedules!: ClosedSchedule[] | null;
  /** Meetings that lost their time. */
  meetings!: number;
  /** How many of them are still to be worked through. */
  waiting!: number;
  /** For how many somebody must find a way with the citizen. */
  toDecide!: number;
}

export class ClosurePage {
  items!: Closure[];
  nextCursor!: string | null;
}

/** Whom somebody must ring up: nobody could write to them, or nothing was found for them yet. */
export class CallList {
  reason!: string;
  from!: string | null;
  to!: string | null;
  items!: ResettledMeeting[];
  nextCursor!: string | null;
}

/** Meetings outside the present rules of their schedule. */
export class StrandedMeetings {
  items!: Meeting[];
  nextCursor!: string | null;
}
