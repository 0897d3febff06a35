import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { readHolidayCalendar } from './holiday.query.js';
import type { Day } from './model/day.js';

/** On which days the administration works. */
@Injectable()
export class WorkingDays {
  constructor(private readonly em: EntityManager) {}

  /** Neither holiday nor Saturday or Sunday, unless the administration made it a working day. */
  async has(day: Day): Promise<boolean> {
    return (await readHolidayCalendar(this.em)).isWorkingDay(day);
  }
}
