import { Migration } from '@mikro-orm/migrations';

/** Reasons that the administration keeps for refusals, and who is competent instead of the one who refuses. */
export class Migration202611250300_refusal extends Migration {
  override up(): void {
    this.addSql(`
      create table refusal_reason (
        id uuid primary key,
        text text not null,
        text_en text,
        "order" int not null default 0,
        active boolean not null default true
      )`);
    this.addSql(`
      insert into refusal_reason (id, text, text_en, "order") values
        ('0197f000-0000-7000-8000-000000000001',
         'Въпросът е в компетентността на друг отдел. Моля, заявете час при него.',
         'The matter is for another department. Please ask for a time there.', 1),
        ('0197f000-0000-7000-8000-000000000002',
         'В този час не можем да ви приемем. Моля, изберете друг.',
         'We cannot receive you at this time. Please choose another.', 2),
        ('0197f000-0000-7000-8000-000000000003',
         'Моля, заявете час отново и посочете номера на документа.',
         'Please ask again and give the number of the document.', 3),
        ('0197f000-0000-7000-8000-000000000004',
         'Моля, опишете въпроса по-подробно в нова заявка.',
         'Please describe the matter in more detail in a new request.', 4),
        ('0197f000-0000-7000-8000-000000000005',
         'По този въпрос вече ви отговорихме.',
         'We have answered you on this matter already.', 5)`);
    this.addSql(`
      alter table taken_time
        add column competent_schedule_id uuid,
        add column competent_group_id uuid,
        add constraint one_is_competent check (competent_schedule_id is null or competent_group_id is null)`);
    // The view keeps the columns that it has, in their order: others may have added theirs before.
    this.addSql(`
      do $$ declare known text;
      begin
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into known
          from information_schema.columns where table_schema = current_schema() and table_name = 'meeting';
        execute 'create or replace view meeting as select ' || known || ', competent_schedule_id, competent_group_id
                   from taken_time where status not in (''reserved'', ''offered'')';
      end $$`);
  }
}
