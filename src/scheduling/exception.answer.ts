import { ApiProperty } from '@nestjs/swagger';
import { Window } from './schedule.answer.js';

/** Days or hours of a schedule that differ from its rule. */
export class ScheduleException {
  id!: string;
  from!: string;
  to!: string;
  kind!: 'closed' | 'open';

  @ApiProperty({ type: () => Window, isArray: true, nullable: true })
  windows!: Window[] | null;

  reason!: string;
}

export class ScheduleExceptionList {
  items!: ScheduleException[];
  nextCursor!: string | null;
}
