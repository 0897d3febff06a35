import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../libs/domain/clock.js';
import { type Language, NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { addDays, type Day } from './model/day.js';
import type { DayHours } from './model/reception-hours.js';
import { entryWords } from './model/rule-words.js';
import { timeText } from './model/time-of-day.js';
import { dayOf } from './model/wall-clock.js';
import { OfferedTimes } from './offered-times.js';
import type { ScheduleView } from './schedule-view.query.js';
import type { Timetable, TimetableDay, TimetableEntry, TimetableSchedule } from './timetable.answer.js';

/** The reception hours as a publication: of published schedules, by title, whether or not their times are taken. */
@Injectable()
export class Timetables {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async today(): Promise<Day> {
    return dayOf(this.clock.now().getTime(), await this.settings.timeZone());
  }

  /** Of the group and those below it, or of all. A number of queries that does not grow with the schedules. */
  async ofGroup(groupId: string | undefined, from: Day, to: Day, language: Language): Promise<Timetable> {
    return this.of(await this.offered.findPublished({ groupId }), from, to, language);
  }

  /** @throws NotFound for a schedule that is not published */
  async ofSchedule(id: string, from: Day, to: Day, language: Language): Promise<Timetable> {
    const schedule = isId(id) ? await this.offered.schedule(id) : undefined;
    if (schedule?.status !== 'published') throw new NotFound();
    return this.of([schedule], from, to, language);
  }

  private async of(schedules: ScheduleView[], from: Day, to: Day, language: Language): Promise<Timetable> {
    const hours = await this.offered.receptionHours(schedules, from, to);
    const { administrationName, timeZone } = await this.settings.all();
    return {
      administration: administrationName,
      timeZone,
      from,
      to,
      schedules: schedules.map((one) => present(one, hours.get(one.id) ?? [], from, language)),
    };
  }
}

function present(schedule: ScheduleView, days: DayHours[], from: Day, language: Language): TimetableSchedule {
  const { id, title, host, groups, rules } = schedule;
  const place = schedule.place ?? host.place;
  return {
    id,
    title,
    host: { id: host.id, name: host.name, kind: host.kind, position: host.position, place: host.place },
    groups,
    place,
    modes: rules.modes,
    slotMinutes: rules.slotMinutes,
    orderNumber: rules.orderNumber,
    entries: rules.reception
      .filter(
        ({ validUntil, dates }) => !(validUntil && validUntil < from) && !dates?.every((day) => day < from),
      )
      .map((entry): TimetableEntry => ({
        words: entryWords(entry)[language],
        validFrom: entry.validFrom ?? null,
        validUntil: entry.validUntil ?? null,
        place: entry.place ?? null,
      })),
    days: days.map(({ day, hours, reason }): TimetableDay => ({
      date: day,
      windows: hours.map((one) => ({
        from: timeText(one.from),
        to: timeText(one.to),
        place: one.place ?? place,
      })),
      reason: reason?.[language] ?? null,
    })),
  };
}

/** The last day of so many from the first. */
export const lastOf = (from: Day, days: number): Day => addDays(from, days - 1);
