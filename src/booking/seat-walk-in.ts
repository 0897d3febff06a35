import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { actorOf, type Caller, seesEveryHost } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { addDays, dayOf, formatInstant, type ScheduleView } from '../scheduling/index.js';
import { CitizensLimits } from './citizens-limits.js';
import { FreeTimes } from './free-times.query.js';
import type { Attendee, MeetingMode } from './model/meeting.js';
import { meetingFitsSchedule } from './model/meeting-fits-schedule.js';
import { DayFull, NoFreeTimeToday, SlotTaken } from './model/meeting-errors.js';
import { inWalkInOrder } from './model/walk-in-order.js';
import { noteArrival } from './note-arrival.js';
import { SlotsToTake } from './slots-to-take.js';
import { takeSeat } from './take-seat.js';

const DAYS_TO_LOOK_AHEAD = 92;

/** Somebody stands at the desk without a booking: today's next free time is theirs, and they are here already. */
export class SeatWalkIn extends Command<string> {
  constructor(
    readonly staff: Caller,
    readonly asked: {
      scheduleId: string;
      mode: MeetingMode;
      topic: string;
      documentNumber: string | null;
      /** Also where the matter was discussed lately. */
      despiteEarlier: boolean;
      attendee: Attendee;
    },
  ) {
    super();
  }
}

@CommandHandler(SeatWalkIn)
export class SeatWalkInHandler implements ICommandHandler<SeatWalkIn> {
  constructor(
    private readonly em: EntityManager,
    private readonly slots: SlotsToTake,
    private readonly freeTimes: FreeTimes,
    private readonly limits: CitizensLimits,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ staff, asked }: SeatWalkIn): Promise<string> {
    const now = this.clock.now();
    const { schedule, slots } = await this.slots.ofToday(asked.scheduleId);
    if (!seesEveryHost(staff) && !staff.hostIds.includes(schedule.host.id)) throw new NotFound();
    const { rules } = schedule;
    meetingFitsSchedule(asked, { ...rules, documentNumber: 'optional', documentNumberPattern: null });
    const { mode, topic, documentNumber, attendee } = asked;
    const phones = attendee.phone ? [attendee.phone] : [];
    if (!asked.despiteEarlier) {
      await this.limits.mustBeNewMatter({ citizenId: null, phones }, schedule, asked);
    }
    const meeting = { mode, topic, documentNumber, citizenId: null, attendee, origin: 'desk' as const };
    for (const slot of inWalkInOrder(slots, now)) {
      try {
        const seated = { ...meeting, status: 'checkedIn' as const };
        const { id } = await takeSeat(this.em, slot, seated, actorOf(staff), now);
        const day = dayOf(slot.time.start.getTime(), await this.settings.timeZone());
        await noteArrival(this.em, { meetingId: id, day, at: now });
        return id;
      } catch (error) {
        if (error instanceof DayFull) break;
        if (!(error instanceof SlotTaken)) throw error;
      }
    }
    throw new NoFreeTimeToday(await this.firstAfterToday(schedule, now));
  }

  private async firstAfterToday(schedule: ScheduleView, now: Date): Promise<string | null> {
    const zone = await this.settings.timeZone();
    const today = dayOf(now.getTime(), zone);
    const [from, to] = [addDays(today, 1), addDays(today, DAYS_TO_LOOK_AHEAD)];
    const [first] = await this.freeTimes.between(schedule, from, to, 'staff');
    return first ? formatInstant(first.start, zone) : null;
  }
}
