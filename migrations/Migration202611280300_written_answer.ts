import { Migration } from '@mikro-orm/migrations';

/** What the administration answered in writing before the visit, and what the citizen said to it. */
export class Migration202611280300_written_answer extends Migration {
  override up(): void {
    this.addSql(`
      alter table taken_time
        add column answer jsonb,
        add constraint an_answer_has_words check (answer is null or answer->>'text' <> '')`);
    // The view keeps the columns that it has, in their order: others may have added theirs before.
    this.addSql(`
      do $$ declare known text;
      begin
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into known
          from information_schema.columns where table_schema = current_schema() and table_name = 'meeting';
        execute 'create or replace view meeting as select ' || known || ', answer
                   from taken_time where status not in (''reserved'', ''offered'')';
      end $$`);
    // An answer is about a person's own matter: the law's erasure (GDPR art. 17) takes it out of the history too.
    this.addSql(`
      create or replace function history_stays() returns trigger language plpgsql as $$
      declare words constant text[] := array['reason', 'note', 'answer'];
      begin
        if tg_op = 'UPDATE'
           and (new.id, new.name, new.occurred_at, new.aggregate_id, new.actor)
               is not distinct from (old.id, old.name, old.occurred_at, old.aggregate_id, old.actor)
           and new.data - words = old.data - words and old.data @> new.data
        then
          return new;
        end if;
        raise exception 'an event is history: it is neither changed nor deleted' using errcode = 'restrict_violation';
      end $$`);
  }
}
