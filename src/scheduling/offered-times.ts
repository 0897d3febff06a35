import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Settings } from '../platform/settings/settings.js';
import { readCircumstances } from './circumstances.query.js';
import { type ClosureRow, closuresOf, readClosuresBetween } from './closure.query.js';
import { readExceptions } from './exception.query.js';
import { type GroupRow, readAllGroups } from './group.query.js';
import { readHolidayCalendar } from './holiday.query.js';
import { type ClosedDay, closedDays } from './model/closed-days.js';
import type { Day } from './model/day.js';
import { type OfferedDay, offeredDays } from './model/offered-days.js';
import { type OfferedSlot, offeredSlots } from './model/offered-slots.js';
import { type DayHours, receptionHours } from './model/reception-hours.js';
import type { ReceptionQuestion } from './model/reception-plan.js';
import type { Closure, ReceptionException, ScheduleRules } from './model/schedule.js';
import { type RememberedSchedule, RememberedSchedules } from './remembered-schedules.js';
import { findSchedules, type ScheduleFilter } from './schedule-list.query.js';
import { readScheduleView, readScheduleViews, type ScheduleView } from './schedule-view.query.js';

/** Rules that nobody has saved yet, and what differs from them; without closures it is the rules alone that speak. */
export interface UnsavedRules {
  rules: ScheduleRules;
  exceptions: readonly ReceptionException[];
  closures?: readonly Closure[];
}

/** Which times schedules offer, before any meeting takes one: what booking asks scheduling. Dates are both included. */
@Injectable()
export class OfferedTimes {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    private readonly known: RememberedSchedules,
  ) {}

  /** All published schedules with host, groups and rules, by title: one query. */
  publishedSchedules(): Promise<ScheduleView[]> {
    return readScheduleViews(this.em, `where s.status = 'published' order by s.title, s.id`);
  }

  /** Published schedules that fit, by title, from the cursor on. */
  findPublished(filter: ScheduleFilter, cursor?: string, most?: number): Promise<ScheduleView[]> {
    return findSchedules(this.em, { ...filter, status: 'published' }, cursor, most);
  }

  /** One schedule, whatever its status. */
  schedule(id: string): Promise<ScheduleView | undefined> {
    return readScheduleView(this.em, id);
  }

  /** One schedule as it was last read, for those who let the database say whether it still holds; no query, mostly. */
  remembered(id: string): Promise<RememberedSchedule | undefined> {
    return this.known.find(id);
  }

  /** The same object where it still holds, else the schedule as it is now. */
  current(old: RememberedSchedule): Promise<RememberedSchedule | undefined> {
    return this.known.current(old);
  }

  /** The slots of a remembered schedule on one day. */
  async slotsOn(known: RememberedSchedule, day: Day): Promise<OfferedSlot[]> {
    const { place, host } = known.schedule;
    const slots = offeredSlots({ ...known, rules: known.schedule.rules, ...(await this.dates(day, day)) });
    return slots.map((slot) => ({ ...slot, place: slot.place ?? place ?? host.place }));
  }

  /** The slots of each schedule; one query, however many schedules there are. */
  async offered(schedules: ScheduleView[], from: Day, to: Day): Promise<Map<string, OfferedSlot[]>> {
    const asked = await this.questions(schedules, from, to);
    return new Map(
      schedules.map(({ id, place, host }) => {
        const slots = offeredSlots(asked.get(id)!);
        return [id, slots.map((slot) => ({ ...slot, place: slot.place ?? place ?? host.place }))];
      }),
    );
  }

  /** The same by day, for those who look at many; a slot's place is null where it is the schedule's own. */
  async offeredDays(
    schedules: ScheduleView[],
    from: Day,
    to: Day,
  ): Promise<Map<string, readonly OfferedDay[]>> {
    const asked = await this.questions(schedules, from, to);
    return new Map([...asked].map(([id, question]) => [id, offeredDays(question)]));
  }

  /** When each schedule receives, taken or not; one query, however many schedules there are. */
  async receptionHours(schedules: ScheduleView[], from: Day, to: Day): Promise<Map<string, DayHours[]>> {
    const asked = await this.questions(schedules, from, to);
    return new Map([...asked].map(([id, question]) => [id, receptionHours(question)]));
  }

  /** The slots that unsaved rules would give. */
  async previewOffered(unsaved: UnsavedRules, from: Day, to: Day): Promise<OfferedSlot[]> {
    return offeredSlots({ ...(await this.question(from, to)), ...unsaved });
  }

  /** The days on which unsaved rules would not receive, and why. */
  async previewClosedDays(unsaved: UnsavedRules, from: Day, to: Day): Promise<ClosedDay[]> {
    return closedDays({ ...(await this.question(from, to)), ...unsaved });
  }

  /** What closes a schedule on the dates, perhaps one that is not stored yet. */
  async closures(
    schedule: { id?: string | null; hostId?: string | null },
    from: Day,
    to: Day,
  ): Promise<ClosureRow[]> {
    return closuresOf(await readClosuresBetween(this.em, from, to), schedule);
  }

  /** The exceptions of a stored schedule, for a preview of its next rules. */
  exceptions(scheduleId: string): Promise<ReceptionException[]> {
    return readExceptions(this.em, scheduleId);
  }

  /** The offered days of a remembered schedule and the closed ones. */
  async calendarOf(
    known: RememberedSchedule,
    from: Day,
    to: Day,
  ): Promise<{ days: readonly OfferedDay[]; closed: ClosedDay[] }> {
    const question = { ...known, rules: known.schedule.rules, ...(await this.dates(from, to)) };
    return { days: offeredDays(question), closed: closedDays(question) };
  }

  /** Every group in the order of siblings; a child names its parent. */
  groupTree(): Promise<GroupRow[]> {
    return readAllGroups(this.em);
  }

  private async questions(
    schedules: ScheduleView[],
    from: Day,
    to: Day,
  ): Promise<Map<string, ReceptionQuestion>> {
    if (schedules.length === 0) return new Map();
    const ids = schedules.map((schedule) => schedule.id);
    const { exceptions, closures, calendar } = await readCircumstances(this.em, ids, from, to);
    const timeZone = await this.settings.timeZone();
    return new Map(
      schedules.map(({ id, rules, host }) => [
        id,
        {
          ...{ calendar, timeZone, from, to, rules },
          exceptions: exceptions.get(id) ?? [],
          closures: closuresOf(closures, { id, hostId: host.id }),
        },
      ]),
    );
  }

  private async question(from: Day, to: Day) {
    return { calendar: await readHolidayCalendar(this.em), ...(await this.dates(from, to)) };
  }

  private async dates(from: Day, to: Day) {
    return { timeZone: await this.settings.timeZone(), from, to };
  }
}
