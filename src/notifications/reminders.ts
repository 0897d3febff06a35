import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import type { MeetingEvent } from './meeting-event.js';
import { reminderId } from './occasion-id.js';
import { Telling } from './telling.js';
import { citizenOf, ToldMeetings } from './told-meeting.query.js';
import { toldByTheClock } from './who-is-told.js';

/** Which reminder of which state of a meeting. */
export interface ReminderKey {
  meetingId: string;
  version: number;
  /** How many hours before the meeting it is due. */
  hours: number;
}

type Verdict = 'due' | 'replaced' | 'no longer at this time' | 'has begun' | 'a later one is due';

interface Found {
  verdict: Verdict;
  data: MeetingEvent['data'];
}

const BATCH = 100;

/** Reminds citizens of what they still have to come to, by what the meeting is at that moment. */
@Injectable()
export class Reminders {
  constructor(
    private readonly em: EntityManager,
    private readonly meetings: ToldMeetings,
    private readonly telling: Telling,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reminds of all that is due by now. One that fails keeps nobody else from being reminded. */
  async remindDue(): Promise<void> {
    const failures: unknown[] = [];
    for (const key of await this.due())
      await this.remind(key).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /**
   * Any number of workers may do it at once, and any number of times: the ledger knows it as one occasion.
   * One that comes before its time, or that is done, does nothing.
   */
  async remind(key: ReminderKey): Promise<void> {
    const now = this.clock.now();
    const found = await this.find(key, now);
    if (!found) return;
    if (found.verdict === 'due') await this.tell(key, found.data, now);
    await this.em.execute(
      `update reminder set state = ?, why = ?, done_at = ?
        where meeting_id = ? and version = ? and hours = ? and state = 'waiting'`,
      [
        ...(found.verdict === 'due' ? ['told', null] : ['dropped', found.verdict]),
        now,
        ...[key.meetingId, key.version, key.hours],
      ],
    );
  }

  /** The oldest first; what is more than a batch is the next minute's. */
  private due(): Promise<ReminderKey[]> {
    return this.em.execute<ReminderKey[]>(
      `select meeting_id as "meetingId", version, hours from reminder
        where state = 'waiting' and due_at <= ? order by due_at limit ${BATCH}`,
      [this.clock.now()],
    );
  }

  private async find({ meetingId, version, hours }: ReminderKey, now: Date): Promise<Found | undefined> {
    const [row] = await this.em.execute<Found[]>(
      `select case when m.status <> 'approved' or m.start_at <> r.start_at then 'no longer at this time'
                   when m.start_at <= ? then 'has begun'
                   when exists (select 1 from reminder l where l.meeting_id = r.meeting_id and l.version > r.version
                                   and l.state <> 'dropped')
                     then 'replaced'
                   when exists (select 1 from reminder l where l.meeting_id = r.meeting_id and l.version = r.version
                                   and l.hours < r.hours and l.due_at <= ?) then 'a later one is due'
                   else 'due' end as verdict,
              jsonb_build_object('reference', m.reference, 'hostId', m.host_id, 'status', m.status, 'mode', m.mode,
                                 'origin', m.origin, 'place', m.place, 'start', m.start_at, 'end', m.end_at) as data
         from reminder r join meeting m on m.id = r.meeting_id
        where r.meeting_id = ? and r.version = ? and r.hours = ? and r.state = 'waiting' and r.due_at <= ?`,
      [now, now, meetingId, version, hours, now],
    );
    return row;
  }

  private async tell(key: ReminderKey, data: MeetingEvent['data'], now: Date): Promise<void> {
    const meeting = await this.meetings.asIs(key.meetingId);
    const occasion: MeetingEvent = {
      id: reminderId(key.meetingId, key.version, key.hours),
      name: 'Reminder',
      occurredAt: now,
      aggregateId: key.meetingId,
      actor: { kind: 'system' },
      data,
    };
    const told = toldByTheClock('reminder');
    await this.telling.pass(told, occasion, meeting, [citizenOf(meeting)], new Date(data.start));
  }
}
