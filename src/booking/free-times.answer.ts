import { ApiProperty } from '@nestjs/swagger';
import { Meeting } from './meeting.answer.js';

const modes = ['inPerson', 'video', 'phone'] as const;

/** A free time. */
export class Slot {
  /** RFC 3339 with the administration's offset. */
  start!: string;
  end!: string;
  @ApiProperty({ enum: modes, enumName: 'Mode', isArray: true })
  modes!: (typeof modes)[number][];
  /** How many meetings it can still take. */
  remaining!: number;
  /** Where, when the reception is held elsewhere that day. */
  place!: string | null;
}

/** A day without reception on which people would expect one. */
export class ClosedDay {
  date!: string;
  /** In the reader's language. */
  reason!: string;
  @ApiProperty({ enum: ['holiday', 'exception', 'closure'] })
  kind!: 'holiday' | 'exception' | 'closure';
}

/** The free times of one schedule. */
export class Slots {
  /** IANA zone of the administration. */
  timeZone!: string;
  slots!: Slot[];
  closed!: ClosedDay[];
}

/** What unsaved rules would sell. */
export class SchedulePreview extends Slots {
  /** The rule said back in the reader's language. */
  words!: string;
  /** Active meetings to come that would fall outside the new rules. */
  stranded!: Meeting[];
}

/** Who receives. */
export class ScheduleHost {
  id!: string;
  name!: string;
  position!: string | null;
  @ApiProperty({ enum: ['official', 'specialist', 'department'] })
  kind!: 'official' | 'specialist' | 'department';
}

/** A time that nobody can book yet. */
export class NextOpening {
  /** From when it can be booked. */
  opensAt!: string;
  /** When the meeting would be. */
  start!: string;
}

/** When one can next come, or next book. */
export class NextTime {
  /** The first free time, null when there is none within the horizon. */
  nextFree!: string | null;
  /** Where nothing is free: when the next time can be booked. Null also where none is planned within a year. */
  nextOpens!: NextOpening | null;
}

/** A published schedule in the public tree. */
export class GroupSchedule extends NextTime {
  id!: string;
  title!: string;
  host!: ScheduleHost;
  place!: string | null;
  @ApiProperty({ enum: modes, enumName: 'Mode', isArray: true })
  modes!: (typeof modes)[number][];
  /** When they receive, in the reader's language. */
  receptionWords!: string;
}

/** A group with its published schedules and the groups below it. */
export class GroupNode {
  id!: string;
  name!: string;
  @ApiProperty({ type: () => [GroupNode] })
  children!: GroupNode[];
  schedules!: GroupSchedule[];
}
