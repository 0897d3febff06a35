import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { closureBounds, dayOf, OfferedTimes } from '../scheduling/index.js';
import { rangeText } from './meeting.table.js';
import { HOLDS_ITS_TIME } from './holds-its-time.js';
import { Meeting } from './model/meeting.js';

type Sitting = Pick<Meeting, 'scheduleId' | 'startAt' | 'endAt' | 'during'>;

const EXCLUSION_VIOLATION = '23P01';
// A closed schedule of many seats may send several citizens of one time to the deputy; beyond this it is no reception.
const MOST_SEATS = 20;

/** A deputy receives at the time at which the host is away. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly em: EntityManager,
    private readonly offered: OfferedTimes,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether the deputy was free and has the meeting now */
  async by(deputyHostId: string, meeting: Meeting, actor: Actor, reason: string): Promise<boolean> {
    if (!(await this.isFree(deputyHostId, meeting))) return false;
    await this.em.execute(
      'delete from taken_time where host_id = ? and during && ?::tstzrange and held_until <= ?',
      [deputyHostId, rangeText(meeting.during), this.clock.now()],
    );
    for (let seat = 1; seat <= MOST_SEATS; seat++) {
      if (!(await this.sitsDown(deputyHostId, meeting, seat))) continue;
      meeting.takeOver(actor, this.clock, { hostId: deputyHostId, seat }, reason);
      return true;
    }
    return false;
  }

  /** Whether the deputy is free for it now; somebody may still be quicker. */
  async wouldTake(deputyHostId: string, meetingId: string): Promise<boolean> {
    return this.isFree(deputyHostId, await this.em.findOneOrFail(Meeting, { id: meetingId }));
  }

  /** Neither away nor with anyone else; others of the same time of the same schedule may have gone there before. */
  private async isFree(
    deputyHostId: string,
    { scheduleId, startAt, endAt, during }: Sitting,
  ): Promise<boolean> {
    const timeZone = await this.settings.timeZone();
    const day = (instant: Date): string => dayOf(instant.getTime(), timeZone);
    const closures = await this.offered.closures({ hostId: deputyHostId }, day(startAt), day(endAt));
    const away = closures.some((closure) => {
      const { from, to } = closureBounds(closure, timeZone);
      return from < endAt && startAt < to;
    });
    if (away) return false;
    const busy = await this.em.execute<unknown[]>(
      `select 1 from taken_time
        where host_id = ? and during && ?::tstzrange
          and ${HOLDS_ITS_TIME}
          and not (schedule_id = ? and start_at = ? and held_until is null) limit 1`,
      [deputyHostId, rangeText(during), this.clock.now(), scheduleId, startAt],
    );
    return busy.length === 0;
  }

  /** The constraint decides: somebody may have taken the deputy's time a moment ago. */
  private async sitsDown(hostId: string, meeting: Meeting, seat: number): Promise<boolean> {
    try {
      await this.em.transactional((em) =>
        em.execute('update meeting set host_id = ?, seat = ? where id = ?', [hostId, seat, meeting.id]),
      );
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== EXCLUSION_VIOLATION) throw error;
      return false;
    }
  }
}
