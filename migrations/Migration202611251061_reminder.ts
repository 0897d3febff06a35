import { Migration } from '@mikro-orm/migrations';

/**
 * What people are to be reminded of, and when: the truth beside the queue's delayed jobs, which may be lost. A row is
 * made for one version of a meeting; a meeting that is moved gets others.
 */
export class Migration202611251061_reminder extends Migration {
  override up(): void {
    this.addSql(`
      create table reminder (
        meeting_id uuid not null references taken_time (id) on delete cascade,
        version int not null,
        hours int not null,
        start_at timestamptz not null,
        due_at timestamptz not null,
        state text not null default 'waiting' check (state in ('waiting', 'told', 'dropped')),
        why text,
        done_at timestamptz,
        primary key (meeting_id, version, hours),
        check ((state = 'waiting') = (done_at is null))
      )`);
    this.addSql("create index reminder_due on reminder (due_at) where state = 'waiting'");
    // Meetings approved before there were reminders are reminded of like any other.
    this.addSql(`
      insert into reminder (meeting_id, version, hours, start_at, due_at)
      select m.id, told.version, hours.n, m.start_at, m.start_at - make_interval(hours => hours.n)
        from meeting m
        join schedule s on s.id = m.schedule_id
       cross join lateral (
             select coalesce((e.data->>'version')::int, 0) as version from event e
              where e.aggregate_id = m.id and e.name in ('MeetingApproved', 'MeetingRescheduled')
              order by e.id desc limit 1) told
       cross join lateral (
             select value::int as n from jsonb_array_elements_text(s.rules->'reminderHours')) hours
       where m.status = 'approved' and m.start_at - make_interval(hours => hours.n) > now()`);
  }
}
