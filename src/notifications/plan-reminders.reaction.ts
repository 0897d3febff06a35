import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';
import { CLOCK } from '../platform/platform.module.js';
import { ReminderQueue } from './reminder-queue.js';
import type { ReminderKey } from './reminders.js';

/**
 * Writes down when people are to be reminded, as soon as a meeting is certain to be at its time, and again when that
 * or the schedule's rule changes. What would have been due before is left out: whoever books five hours before is
 * reminded two hours before, and whoever books one hour before has just read when it is.
 */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly em: EntityManager,
    private readonly queue: ReminderQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Reaction('plan-reminders', ['MeetingApproved', 'MeetingRescheduled', 'ScheduleChanged'])
  async plan({ name, aggregateId }: DomainEvent): Promise<void> {
    const now = this.clock.now();
    const fits = name === 'ScheduleChanged' ? 'm.schedule_id = ?' : 'm.id = ?';
    const planned = await this.em.execute<(ReminderKey & { dueAt: Date | string })[]>(statement(fits), [
      ...[aggregateId, now],
      ...[now, aggregateId],
      now,
    ]);
    this.queue.wakeAt(
      planned.map(({ dueAt, ...key }) => ({ ...key, afterMs: new Date(dueAt).getTime() - now.getTime() })),
    );
  }
}

/**
 * It asks what the meeting is now, not what the event says of it: reactions run in any order, and a late one must not
 * bring back a time that has been left. The version is the one of the last event that set the time.
 */
const statement = (fits: string): string => `
  with meant as (
    select m.id, told.version, hours.n as hours, m.start_at, m.start_at - make_interval(hours => hours.n) as due_at
      from meeting m
      join schedule s on s.id = m.schedule_id
     cross join lateral (
           select coalesce((e.data->>'version')::int, 0) as version from event e
            where e.aggregate_id = m.id and e.name in ('MeetingApproved', 'MeetingRescheduled')
            order by e.id desc limit 1) told
     cross join lateral (
           select value::int as n from jsonb_array_elements_text(s.rules->'reminderHours')) hours
     where ${fits} and m.status = 'approved' and m.start_at > ?
  ), replaced as (
    update reminder r set state = 'dropped', why = 'replaced', done_at = ?
      from meeting m
     where m.id = r.meeting_id and ${fits} and r.state = 'waiting'
       and not exists (select 1 from meant
                        where meant.id = r.meeting_id and meant.version = r.version and meant.hours = r.hours)
  )
  insert into reminder (meeting_id, version, hours, start_at, due_at)
  select id, version, hours, start_at, due_at from meant where due_at > ?
  on conflict (meeting_id, version, hours) do update set state = 'waiting', why = null, done_at = null
        where reminder.state = 'dropped'
  returning meeting_id as "meetingId", version, hours, due_at as "dueAt"`;
