import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Prepared } from '../platform/database/prepared.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import {
  addDays,
  dayBounds,
  dayOf,
  citizensWindow,
  type ClosedDay,
  CURRENT_STAMP,
  daysInWindow,
  type OfferedDay,
  OfferedTimes,
  type ScheduleView,
  staffsWindow,
} from '../scheduling/index.js';
import { HOLDS_ITS_TIME } from './holds-its-time.js';
import { type FreeDay, freeDays, type FreeSlot, freeSlots, type Taken } from './model/free-days.js';

const MINUTE = 60_000;

/** Notice, horizon and the opening of bookings bind citizens; staff may book any time that is still to come. */
export type Booker = 'citizen' | 'staff';

/** A schedule's free days, and the closed ones with their reasons. */
export interface FreeCalendar {
  schedule: ScheduleView;
  days: FreeDay[];
  closed: ClosedDay[];
}

const MOST_LOOKS = 3;

const TAKEN_AND_STAMP = new Prepared<{
  stamp: string;
  taken: [scheduleId: string, seat: number, from: number, to: number][];
}>(
  'taken-and-stamp',
  `select ${CURRENT_STAMP}::text as stamp, (
     select coalesce(json_agg(json_build_array(schedule_id, seat, (extract(epoch from lower(during)) * 1000)::bigint,
                                               (extract(epoch from upper(during)) * 1000)::bigint)), '[]')
       from taken_time
      where host_id = ?::uuid and during && tstzrange(?, ?)
        and ${HOLDS_ITS_TIME}) as taken`,
);

/** The times that can be booked now: offered, not taken, and for a citizen within notice and horizon. */
@Injectable()
export class FreeTimes {
  constructor(
    private readonly em: EntityManager,
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of one schedule on the dates, both included. Two queries. */
  async between(
    schedule: ScheduleView,
    from: string,
    to: string,
    booker: Booker = 'citizen',
  ): Promise<FreeSlot[]> {
    return (await this.ofAll([schedule], from, to, booker)).get(schedule.id) ?? [];
  }

  /**
   * The free days of a published schedule with those on which it is closed: one query, mostly.
   * @returns undefined where there is no published schedule of that id
   */
  async calendarOf(id: string, from: string, to: string, booker: Booker): Promise<FreeCalendar | undefined> {
    const timeZone = await this.settings.timeZone();
    let known = await this.offered.remembered(id);
    for (let look = 1; known; look++) {
      const { schedule, stamp } = known;
      const [row] = await TAKEN_AND_STAMP.rows(this.em, [
        schedule.host.id,
        ...spanOfDays(from, to, timeZone),
        this.clock.now(),
      ]);
      // Changed again and again while we look: what was true a moment ago will do.
      if (stamp === null || stamp === row!.stamp || look === MOST_LOOKS) {
        if (schedule.status !== 'published') return undefined;
        const { days, closed } = await this.offered.calendarOf(known, from, to);
        const taken = row!.taken.map(([scheduleId, seat, start, end]) => ({
          ...{ scheduleId, seat, from: start, to: end },
          day: dayOf(start, timeZone),
        }));
        return { schedule, days: this.free(schedule, days, taken, booker, timeZone), closed };
      }
      known = await this.offered.current(known);
    }
    return undefined;
  }

  /** The first free time of each schedule, in milliseconds; the number of queries does not grow with the schedules. */
  async firstOf(schedules: ScheduleView[]): Promise<Map<string, number>> {
    const today = dayOf(this.clock.now().getTime(), await this.settings.timeZone());
    const first = new Map<string, number>();
    let waiting = schedules;
    // Most have a free time soon: look near for all, then farther for those that had none.
    for (const { from, to } of spans(longestHorizon(schedules))) {
      if (waiting.length === 0) break;
      const free = await this.daysOfAll(waiting, addDays(today, from), addDays(today, to), 'citizen');
      for (const [id, [day]] of free) if (day) first.set(id, day.midnight + day.slots[0]!.at * MINUTE);
      waiting = waiting.filter(({ id, rules }) => !first.has(id) && rules.horizonDays > to);
    }
    return first;
  }

  /** Of each schedule on the dates, both included; the number of queries does not grow with the schedules. */
  async ofAll(
    schedules: ScheduleView[],
    from: string,
    to: string,
    booker: Booker = 'citizen',
  ): Promise<Map<string, FreeSlot[]>> {
    const days = await this.daysOfAll(schedules, from, to, booker);
    return new Map(
      schedules.map((schedule) => [schedule.id, slotsOf(schedule, days.get(schedule.id) ?? [])]),
    );
  }

  private async daysOfAll(
    schedules: ScheduleView[],
    from: string,
    to: string,
    booker: Booker,
  ): Promise<Map<string, FreeDay[]>> {
    const timeZone = await this.settings.timeZone();
    const offered = await this.offered.offeredDays(schedules, from, to);
    const taken = await this.taken(schedules, from, to, timeZone);
    return new Map(
      schedules.map((schedule) => {
        const { id, host } = schedule;
        const [days, spans] = [offered.get(id) ?? [], taken.get(host.id) ?? []];
        return [id, this.free(schedule, days, spans, booker, timeZone)];
      }),
    );
  }

  private free(
    { id, rules }: ScheduleView,
    days: readonly OfferedDay[],
    taken: readonly Taken[],
    booker: Booker,
    timeZone: string,
  ): FreeDay[] {
    const now = this.clock.now().getTime();
    const window = booker === 'staff' ? staffsWindow(now) : citizensWindow(rules, now, timeZone);
    return freeDays(daysInWindow(days, window), taken, { scheduleId: id, ...rules });
  }

  private async taken(
    schedules: ScheduleView[],
    from: string,
    to: string,
    timeZone: string,
  ): Promise<Map<string, Taken[]>> {
    const byHost = new Map<string, Taken[]>();
    if (schedules.length === 0) return byHost;
    const rows = await this.em.execute<TakenRow[]>(
      `select host_id, schedule_id, seat, extract(epoch from lower(during)) * 1000 as from_ms,
              extract(epoch from upper(during)) * 1000 as to_ms
         from taken_time
        where host_id in (?) and during && tstzrange(?, ?)
          and ${HOLDS_ITS_TIME}`,
      [
        [...new Set(schedules.map(({ host }) => host.id))],
        ...spanOfDays(from, to, timeZone),
        this.clock.now(),
      ],
    );
    for (const row of rows) {
      const start = Number(row.from_ms);
      const list = byHost.get(row.host_id) ?? [];
      list.push({
        scheduleId: row.schedule_id,
        day: dayOf(start, timeZone),
        seat: row.seat,
        from: start,
        to: Number(row.to_ms),
      });
      byHost.set(row.host_id, list);
    }
    return byHost;
  }
}

interface TakenRow {
  host_id: string;
  schedule_id: string;
  seat: number;
  from_ms: string | number;
  to_ms: string | number;
}

const slotsOf = ({ place, host, rules }: ScheduleView, days: readonly FreeDay[]): FreeSlot[] =>
  freeSlots(days, rules.slotMinutes).map((slot) => ({ ...slot, place: slot.place ?? place ?? host.place }));

const spanOfDays = (from: string, to: string, timeZone: string): [Date, Date] => [
  new Date(dayBounds(from, timeZone)[0]),
  new Date(dayBounds(to, timeZone)[1]),
];

const longestHorizon = (schedules: ScheduleView[]): number =>
  Math.max(0, ...schedules.map(({ rules }) => rules.horizonDays));

/** Days from today, each span about four times the one before. */
function spans(horizon: number): { from: number; to: number }[] {
  return [
    { from: 0, to: 21 },
    { from: 22, to: 92 },
    { from: 93, to: 366 },
    { from: 367, to: 731 },
  ].filter(({ from }) => from <= horizon);
}
