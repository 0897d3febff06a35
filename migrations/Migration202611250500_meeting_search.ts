import { Migration } from '@mikro-orm/migrations';
import { meetingWords } from '../src/booking/model/meeting-words.js';

const BATCH = 2_000;

const REFERENCE_TAILS = [1, 2, 3, 4, 5, 6, 7]
  .map((from) => `substr(replace(reference, '-', ''), ${from})`)
  .join(` || ' ' || `);
const PHONE_TAILS = [15, 9, 8, 7, 6]
  .map((digits) => `right(substr(attendee ->> 'phone', 2), ${digits})`)
  .join(` || ' ' || `);

interface Row {
  id: string;
  attendee: { givenName: string; familyName: string; email: string | null };
  topic: string;
  documentNumber: string | null;
}

/** Meetings are found by folded words and by their numbers (docs/adr/0013). */
export class Migration202611250500_meeting_search extends Migration {
  override async up(): Promise<void> {
    await this.execute(`alter table taken_time add column words text not null default ''`);
    await this.foldWhatIsThere();
    // Numbers are kept with their tails, so that any part of one is the beginning of a key: of the reference from three
    // digits on, of the phone from six; a Bulgarian phone is asked for with its zero as well as with its country.
    await this.execute(`
      alter table taken_time add column search tsvector not null generated always as ((
        words || ' ' || ${REFERENCE_TAILS} || coalesce(' ' || ${PHONE_TAILS}, '') ||
        case when attendee ->> 'phone' like '+359%' then ' 0' || substr(attendee ->> 'phone', 5) else '' end
      )::tsvector) stored`);
    await this.execute('create index taken_time_search on taken_time using gin (search)');
    // The view keeps the columns that it has, in their order: others may have added theirs before.
    await this.execute(`
      do $$ declare known text;
      begin
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into known
          from information_schema.columns where table_schema = current_schema() and table_name = 'meeting';
        execute 'create or replace view meeting as select ' || known || ', search
                   from taken_time where status not in (''reserved'', ''offered'')';
      end $$`);
  }

  private async foldWhatIsThere(): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = (await this.execute(
        `select id, attendee, topic, document_number as "documentNumber" from meeting
          where id > ? order by id limit ${BATCH}`,
        [after],
      )) as unknown as Row[];
      if (rows.length === 0) return;
      const folded = rows.map((row) => ({ id: row.id, words: meetingWords(row) }));
      await this.execute(
        `update taken_time t set words = r.words
           from jsonb_to_recordset(?::jsonb) as r (id uuid, words text) where t.id = r.id`,
        [JSON.stringify(folded)],
      );
      after = rows.at(-1)!.id;
    }
  }
}
