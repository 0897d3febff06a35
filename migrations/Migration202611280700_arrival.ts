import { Migration } from '@mikro-orm/migrations';

/**
 * Whoever has arrived has a number of the day, which is called out instead of a name, and perhaps a call. It stands
 * beside the meeting, whose version is for what people decide: a clerk who calls again must make nobody's decision stale.
 */
export class Migration202611280700_arrival extends Migration {
  override up(): void {
    this.addSql(`
      create table arrival (
        meeting_id uuid primary key references taken_time (id) on delete cascade,
        day date not null,
        number int not null check (number > 0),
        arrived_at timestamptz not null,
        called_at timestamptz,
        calls int not null default 0,
        place text,
        unanswered_at timestamptz,
        constraint a_number_is_one_persons unique (day, number),
        constraint a_call_is_counted check ((called_at is null) = (calls = 0)),
        constraint only_a_call_stays_unanswered check (unanswered_at is null or called_at is not null)
      )`);
  }
}
