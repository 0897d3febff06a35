import { Migration } from '@mikro-orm/migrations';

/** When the administration first answered a request: what reports measure the waiting by. */
export class Migration202611280600_decided_at extends Migration {
  override up(): void {
    this.addSql('alter table taken_time add column decided_at timestamptz');
    // Taken from what happened. Approved as it was made, by a rule or by staff, is decided in that moment.
    this.addSql(`
      update taken_time m
         set decided_at = (select min(e.occurred_at) from event e
                            where e.aggregate_id = m.id
                              and e.name in ('MeetingApproved', 'MeetingRefused', 'MeetingAnswered'))
       where status not in ('reserved', 'offered')`);
    // The view keeps the columns that it has, in their order: others may have added theirs before.
    this.addSql(`
      do $$ declare known text;
      begin
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into known
          from information_schema.columns where table_schema = current_schema() and table_name = 'meeting';
        execute 'create or replace view meeting as select ' || known || ', decided_at
                   from taken_time where status not in (''reserved'', ''offered'')';
      end $$`);
  }
}
