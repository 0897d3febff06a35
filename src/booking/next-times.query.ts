import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { addDays, dayOf, formatInstant, opensAt, type ScheduleView } from '../scheduling/index.js';
import type { NextTime } from './free-times.answer.js';
import { FreeTimes } from './free-times.query.js';

/** When one can next come, or next book; the number of queries does not grow with the schedules. */
@Injectable()
export class NextTimes {
  constructor(
    private readonly free: FreeTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By the schedule's id; of each that was given. */
  async of(schedules: ScheduleView[]): Promise<Map<string, NextTime>> {
    const timeZone = await this.settings.timeZone();
    const first = await this.free.firstOf(schedules);
    const opening = await this.openings(
      schedules.filter(({ id }) => !first.has(id)),
      timeZone,
    );
    const inWords = (ms: number | undefined) => (ms === undefined ? null : formatInstant(ms, timeZone));
    return new Map(
      schedules.map(({ id }) => [
        id,
        { nextFree: inWords(first.get(id)), nextOpens: opening.get(id) ?? null },
      ]),
    );
  }

  /** Those of the schedules that have a free time on the date. */
  async haveFreeTimeOn(schedules: ScheduleView[], day: string): Promise<ScheduleView[]> {
    const free = await this.free.ofAll(schedules, day, day);
    return schedules.filter(({ id }) => (free.get(id) ?? []).length > 0);
  }

  /** Of schedules without any time that can be booked now: the first that will be, unless someone gives one back. */
  private async openings(
    schedules: ScheduleView[],
    timeZone: string,
  ): Promise<Map<string, NextTime['nextOpens']>> {
    const now = this.clock.now().getTime();
    const today = dayOf(now, timeZone);
    const found = new Map<string, NextTime['nextOpens']>();
    let waiting = schedules;
    for (const [from, to] of LOOK_AHEAD) {
      if (waiting.length === 0) break;
      const untaken = await this.free.ofAll(waiting, addDays(today, from), addDays(today, to), 'staff');
      for (const { id, rules } of waiting) {
        for (const slot of untaken.get(id) ?? []) {
          const opens = opensAt(slot, rules, timeZone);
          if (opens === null || opens <= now) continue;
          found.set(id, {
            opensAt: formatInstant(opens, timeZone),
            start: formatInstant(slot.start, timeZone),
          });
          break;
        }
      }
      waiting = waiting.filter(({ id }) => !found.has(id));
    }
    return found;
  }
}

/** Days from today; the horizon is two months where nobody sets another. */
const LOOK_AHEAD = [
  [0, 120],
  [121, 366],
] as const;
