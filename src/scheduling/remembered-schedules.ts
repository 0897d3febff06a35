import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Prepared } from '../platform/database/prepared.js';
import { jsonList } from './circumstances.query.js';
import { type ClosureRow, closuresOf } from './closure.query.js';
import { calendarWith, OWN_HOLIDAYS, type OwnHoliday } from './holiday.query.js';
import type { HolidayCalendar } from './model/holiday-calendar.js';
import type { ReceptionException } from './model/schedule.js';
import { SCHEDULE_VIEW, type ScheduleView } from './schedule-view.query.js';

/** A schedule with all that changes what it offers, as it was under one stamp. */
export interface RememberedSchedule {
  /**
   * The number under which it was read; while `scheduling_stamp` has it, nothing has changed. Null where the transaction
   * that uses it has just read it.
   */
  stamp: string | null;
  schedule: ScheduleView;
  exceptions: readonly ReceptionException[];
  closures: readonly ClosureRow[];
  calendar: HolidayCalendar;
}

/** The stamp as an expression of SQL, for a statement that must hold only while nothing has changed. */
export const CURRENT_STAMP = '(select value from scheduling_stamp)';

interface Row {
  stamp: string;
  schedule: ScheduleView;
  exceptions: ReceptionException[];
  closures: ClosureRow[];
  changes: OwnHoliday[];
}

// The stamp and all that it stands for in one statement, so of one moment.
const EVERYTHING_OF_ONE = new Prepared<Row>(
  'everything-of-one-schedule',
  `select ${CURRENT_STAMP}::text as stamp, (select row_to_json(one) from (${SCHEDULE_VIEW} where s.id = ?) one) as schedule,
          ${jsonList('select "from", "to", kind, windows, reason from schedule_exception where schedule_id = ? order by "from", id')} as exceptions,
          ${jsonList('select id, host_id as "hostId", schedule_ids as "scheduleIds", "from", "to", reason from closure order by "from", id')} as closures,
          ${jsonList(OWN_HOLIDAYS)} as changes`,
);
const STAMP = new Prepared<{ stamp: string }>('scheduling-stamp', `select ${CURRENT_STAMP}::text as stamp`);

/** Those of a large town; more is a flood of questions. */
const MOST = 1_000;

/**
 * Schedules as this process last read them. What is remembered may be old: whoever uses it lets the database compare the
 * stamp in the very statement that counts, and asks for the `current` one where it differs. Inside a transaction
 * nothing is remembered, since the transaction may have changed it itself.
 */
@Injectable()
export class RememberedSchedules {
  private readonly known = new Map<string, RememberedSchedule>();

  constructor(private readonly em: EntityManager) {}

  /** As remembered, or read now; undefined where there is none of that id. */
  async find(id: string): Promise<RememberedSchedule | undefined> {
    return (this.em.isInTransaction() ? undefined : this.known.get(id)) ?? this.read(id);
  }

  /** The same object where it still holds, else as it is now. */
  async current(old: RememberedSchedule): Promise<RememberedSchedule | undefined> {
    if (old.stamp === null) return old;
    return (await this.stamp()) === old.stamp ? old : this.read(old.schedule.id);
  }

  private async stamp(): Promise<string> {
    return (await STAMP.rows(this.em, []))[0]!.stamp;
  }

  private async read(id: string): Promise<RememberedSchedule | undefined> {
    const [row] = await EVERYTHING_OF_ONE.rows(this.em, [id, id]);
    const schedule = row?.schedule;
    if (!schedule) {
      this.known.delete(id);
      return undefined;
    }
    const found = {
      stamp: this.em.isInTransaction() ? null : row.stamp,
      schedule,
      exceptions: row.exceptions,
      closures: closuresOf(row.closures, { id, hostId: schedule.host.id }),
      calendar: calendarWith(row.changes),
    };
    if (!this.em.isInTransaction()) {
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(id, found);
    }
    return found;
  }
}
