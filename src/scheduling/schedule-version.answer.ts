import { ApiProperty } from '@nestjs/swagger';
import { ScheduleContentAnswer } from './schedule.answer.js';

/** Words in both languages. */
export class BothLanguages {
  bg!: string;
  en!: string;
}

/** Who published it. */
export class VersionAuthor {
  @ApiProperty({ enum: ['staff', 'client', 'system'] })
  kind!: string;
  name!: string | null;
}

/** What citizens could read of a schedule for a time. */
export class ScheduleVersion {
  version!: number;
  /** RFC 3339 with the administration's offset. */
  from!: string;
  /** Null while it is public. */
  to!: string | null;
  by!: VersionAuthor;
  /** The reception times as sentences, one line for each entry. */
  words!: BothLanguages;
  content!: ScheduleContentAnswer;
}

export class ScheduleVersionList {
  items!: ScheduleVersion[];
  nextCursor!: string | null;
}
