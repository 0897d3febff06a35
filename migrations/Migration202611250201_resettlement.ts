import { Migration } from '@mikro-orm/migrations';

/** What is done with the meetings that a closure, an absence or a change of a schedule leaves without their time. */
export class Migration202611250201_resettlement extends Migration {
  override up(): void {
    // One list of work for all of them. That of a closure bears the closure's id and outlives it.
    this.addSql(`
      create table resettlement (
        id uuid primary key,
        schedule_id uuid,
        closes tstzrange,
        host_id uuid,
        deputy_host_id uuid,
        meetings text check (meetings in ('cancel', 'keep', 'offer')),
        reason text not null,
        created_at timestamptz not null,
        created_by jsonb not null,
        worker_from timestamptz not null,
        constraint of_a_closure_or_of_a_schedule check ((closes is null) = (schedule_id is not null)),
        constraint a_closure_says_what_becomes_of_meetings check ((closes is null) = (meetings is null))
      )`);
    this.addSql(
      'create index resettlement_of_schedule on resettlement (schedule_id) where schedule_id is not null',
    );
    this.addSql(`
      create table resettled_meeting (
        resettlement_id uuid not null references resettlement (id) on delete cascade,
        meeting_id uuid not null references taken_time (id) on delete cascade,
        planned_start timestamptz not null,
        act text not null check (act in ('keep', 'cancel', 'offer', 'deputy', 'move')),
        move_to timestamptz,
        outcome text check (outcome in ('kept', 'cancelled', 'offered', 'takenOver', 'moved', 'notPossible', 'gone')),
        why text,
        offers_until timestamptz,
        done_at timestamptz,
        primary key (resettlement_id, meeting_id),
        check ((act = 'move') = (move_to is not null)),
        check ((outcome is null) = (done_at is null)),
        check ((outcome is not distinct from 'offered') = (offers_until is not null))
      )`);
    this.addSql(
      'create index resettled_meeting_waits on resettled_meeting (resettlement_id) where done_at is null',
    );
    this.addSql('create index resettled_meeting_of on resettled_meeting (meeting_id)');
    this.addSql(
      'create index resettled_meeting_offered on resettled_meeting (offers_until) where offers_until is not null',
    );
  }
}
