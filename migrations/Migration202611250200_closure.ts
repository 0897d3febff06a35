import { Migration } from '@mikro-orm/migrations';

/** Spans in which nobody is received: of the whole administration, of chosen schedules, or while a host is away. */
export class Migration202611250200_closure extends Migration {
  override up(): void {
    // "from" and "to" are wall-clock texts, as those of schedule_exception.
    this.addSql(`
      create table closure (
        id uuid primary key,
        host_id uuid references host (id) on delete cascade,
        schedule_ids uuid[],
        "from" text not null,
        "to" text not null,
        reason text not null,
        created_at timestamptz not null,
        created_by jsonb not null,
        constraint an_absence_closes_every_schedule_of_its_host check (host_id is null or schedule_ids is null)
      )`);
    this.addSql('create index closure_by_end on closure (left("to", 10), id)');
  }
}
