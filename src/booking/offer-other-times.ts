import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { newId } from '../../libs/domain/id.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { addDays, dayOf, OfferedTimes, type ScheduleView } from '../scheduling/index.js';
import { firstFreeSeat } from './first-free-seat.js';
import { FreeTimes } from './free-times.query.js';
import { holdTime } from './hold-time.js';
import type { HeldOffer, Meeting } from './model/meeting.js';
import { DayFull, SlotNotOffered, SlotTaken } from './model/meeting-errors.js';
import { chooseUntil, inOrderOfOffering, OFFERS_PER_MEETING } from './model/resettling.js';
import { SlotsToTake } from './slots-to-take.js';
import { holdDay } from './take-seat.js';

/** Most schedules have free times soon: far ahead is looked only where near there are not enough. */
const SPANS = [
  [0, 31],
  [32, 92],
] as const;

/** Holds other times for a meeting's citizen to choose from, at its own schedule or with the deputy. */
@Injectable()
export class OfferOtherTimes {
  constructor(
    private readonly em: EntityManager,
    private readonly offered: OfferedTimes,
    private readonly free: FreeTimes,
    private readonly slots: SlotsToTake,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Two where there are as many, the earlier first; none where nothing is free in the next three months. */
  async hold(
    meeting: Meeting,
    deputyHostId: string | null,
  ): Promise<{ offers: HeldOffer[]; until: Date } | undefined> {
    const now = this.clock.now();
    const offers: HeldOffer[] = [];
    const schedules = await this.schedules(meeting, deputyHostId);
    for (const [first, last] of SPANS) {
      if (offers.length === OFFERS_PER_MEETING) break;
      for (const { scheduleId, start } of await this.freeIn(schedules, meeting, first, last)) {
        if (offers.length === OFFERS_PER_MEETING) break;
        const held = await this.tryToHold(meeting, scheduleId, new Date(start), now);
        if (held) offers.push(held);
      }
    }
    if (offers.length === 0) return undefined;
    offers.sort((a, b) => a.start.getTime() - b.start.getTime());
    const until = chooseUntil(
      now.getTime(),
      offers.map(({ start }) => start.getTime()),
    );
    await this.em.execute(
      `update taken_time set held_until = ? where offered_for = ? and status = 'offered'`,
      [until, meeting.id],
    );
    return { offers, until };
  }

  /** The meeting's own, if it still receives, and those of the deputy that meet in the same way. */
  private async schedules(meeting: Meeting, deputyHostId: string | null): Promise<ScheduleView[]> {
    const own = await this.offered.schedule(meeting.scheduleId);
    const deputys = deputyHostId
      ? (await this.offered.publishedSchedules()).filter(
          ({ id, host, rules }) =>
            host.id === deputyHostId && id !== meeting.scheduleId && rules.modes.includes(meeting.mode),
        )
      : [];
    return [...(own?.status === 'published' ? [own] : []), ...deputys];
  }

  private async freeIn(
    schedules: ScheduleView[],
    meeting: Meeting,
    first: number,
    last: number,
  ): Promise<{ scheduleId: string; start: number }[]> {
    const now = this.clock.now().getTime();
    const today = dayOf(now, await this.settings.timeZone());
    const all: { scheduleId: string; day: string; start: number }[] = [];
    for (const schedule of schedules) {
      const free = await this.free.between(schedule, addDays(today, first), addDays(today, last), 'staff');
      all.push(...free.map(({ day, start }) => ({ scheduleId: schedule.id, day, start })));
    }
    return inOrderOfOffering(
      all.filter(({ start }) => start !== meeting.startAt.getTime()),
      now,
    );
  }

  private async tryToHold(
    meeting: Meeting,
    scheduleId: string,
    start: Date,
    now: Date,
  ): Promise<HeldOffer | undefined> {
    try {
      const slot = await this.slots.find(scheduleId, start, 'staff');
      const { maxPerDay } = slot.schedule.rules;
      await holdDay(this.em, { scheduleId, ...slot.day, maxPerDay, now });
      const hold = { id: newId(), until: start, status: 'offered', meetingId: meeting.id } as const;
      await firstFreeSeat(this.em, slot, now, (seat) => holdTime(this.em, slot, seat, hold, now));
      const { start: begins, end } = slot.time;
      return { start: begins, end, place: slot.place, hostId: slot.schedule.host.id };
    } catch (error) {
      // Somebody was quicker: the next free time will do.
      if (error instanceof SlotTaken || error instanceof DayFull || error instanceof SlotNotOffered) return;
      throw error;
    }
  }
}
