import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../libs/domain/clock.js';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { TimeRange } from '../../libs/domain/time-range.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import {
  type Day,
  dayBounds,
  dayOf,
  OfferedTimes,
  type OfferedSlot,
  type RememberedSchedule,
  type ScheduleView,
  whyNotBookable,
} from '../scheduling/index.js';
import { SlotNotOffered } from './model/meeting-errors.js';

/** One offered slot, ready to be taken. */
export interface SlotToTake {
  schedule: ScheduleView;
  /** Under which the schedule was remembered, to be compared when the time is taken; null where it was read just now. */
  stamp: string | null;
  time: TimeRange;
  /** With the gap behind it. */
  during: TimeRange;
  place: string | null;
  /** The administration's calendar day that it belongs to, as instants. */
  day: { from: Date; to: Date };
  /** How many people the schedule receives on that day, if every slot is taken. */
  placesOfDay: number;
}

/** Finds the slot that a caller names by its start, and says why it may not be booked. */
@Injectable()
export class SlotsToTake {
  constructor(
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param known the schedule to go by; left out, as it is remembered, and inside a transaction as it is
   * @param by notice, horizon and the opening of bookings bind citizens, not staff
   * @param asOf when they were asked, where that was earlier than now: a time that is held for someone stays theirs
   * @throws ValidationFailed for an unknown schedule, SlotNotOffered for a start that is no slot or not bookable now
   */
  async find(
    scheduleId: string,
    start: Date,
    by: 'citizen' | 'staff',
    asOf = this.clock.now(),
    known?: RememberedSchedule,
  ): Promise<SlotToTake> {
    const goesBy = published(known ?? (await this.offered.remembered(scheduleId)));
    const timeZone = await this.settings.timeZone();
    const day = dayOf(start.getTime(), timeZone);
    const slots = await this.offered.slotsOn(goesBy, day);
    const slot = slots.find((one) => one.start === start.getTime());
    const isPast = start <= this.clock.now();
    if (!slot || isPast) throw new SlotNotOffered(isPast ? 'past' : 'unknown');
    const why = whyNotBookable(slot, goesBy.schedule.rules, asOf.getTime(), timeZone);
    if (why !== null && by === 'citizen') throw new SlotNotOffered(why);
    return toTake(slot, goesBy, day, timeZone, slots.length);
  }

  /** The schedule as this process remembers it, which may be old: whoever goes by it asks `stillStands` before refusing. */
  remembered(scheduleId: string): Promise<RememberedSchedule | undefined> {
    return this.offered.remembered(scheduleId);
  }

  /** Whether nothing has changed since; what others have read meanwhile says nothing of it. */
  async stillStands(known: RememberedSchedule): Promise<boolean> {
    return (await this.offered.current(known)) === known;
  }

  /**
   * Every slot of today, the running and the past ones too, taken or not.
   * @throws ValidationFailed for an unknown schedule
   */
  async ofToday(scheduleId: string): Promise<{ schedule: ScheduleView; slots: SlotToTake[] }> {
    const known = published(await this.offered.remembered(scheduleId));
    const timeZone = await this.settings.timeZone();
    const day = dayOf(this.clock.now().getTime(), timeZone);
    const slots = await this.offered.slotsOn(known, day);
    return {
      schedule: known.schedule,
      slots: slots.map((slot) => toTake(slot, known, day, timeZone, slots.length)),
    };
  }
}

function published(known: RememberedSchedule | undefined): RememberedSchedule {
  if (known?.schedule.status !== 'published') throw noSuchSchedule();
  return known;
}

function toTake(
  slot: OfferedSlot,
  { schedule, stamp }: RememberedSchedule,
  day: Day,
  timeZone: string,
  slotsOfDay: number,
): SlotToTake {
  const [from, to] = dayBounds(day, timeZone);
  return {
    schedule,
    stamp,
    time: TimeRange.of(new Date(slot.start), new Date(slot.end)),
    during: TimeRange.of(new Date(slot.start), new Date(slot.end + schedule.rules.gapMinutes * 60_000)),
    place: slot.place ?? schedule.place,
    day: { from: new Date(from), to: new Date(to) },
    placesOfDay: slotsOfDay * schedule.rules.capacity,
  };
}

function noSuchSchedule(): ValidationFailed {
  return new ValidationFailed([
    {
      path: 'scheduleId',
      message: { bg: 'Няма такъв публикуван график.', en: 'There is no such published schedule.' },
    },
  ]);
}
