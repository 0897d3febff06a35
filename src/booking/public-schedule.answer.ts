import { PublishedSchedule } from '../scheduling/index.js';
import { NextOpening } from './free-times.answer.js';

/** A published schedule, as citizens see it. */
export class PublicSchedule extends PublishedSchedule {
  /** The first free time, null when there is none within the horizon. */
  nextFree!: string | null;
  /** Where nothing is free: when the next time can be booked. Null also where none is planned within a year. */
  nextOpens!: NextOpening | null;
}

export class PublicScheduleList {
  items!: PublicSchedule[];
  nextCursor!: string | null;
}
