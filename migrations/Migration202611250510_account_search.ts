import { Migration } from '@mikro-orm/migrations';
import { foldText } from '../libs/domain/fold.js';

const PHONE_TAILS = [15, 9, 8, 7, 6]
  .map((digits) => `right(substr(phone, 2), ${digits})`)
  .join(` || ' ' || `);

/** People are found by their folded name and by their phone, as meetings are (docs/adr/0013). */
export class Migration202611250510_account_search extends Migration {
  override async up(): Promise<void> {
    await this.execute(`alter table account add column words text not null default ''`);
    const rows = (await this.execute(
      `select id, given_name || ' ' || family_name as name from account`,
    )) as unknown as { id: string; name: string }[];
    await this.execute(
      `update account a set words = r.words
         from jsonb_to_recordset(?::jsonb) as r (id uuid, words text) where a.id = r.id`,
      [JSON.stringify(rows.map(({ id, name }) => ({ id, words: foldText(name) })))],
    );
    await this.execute(`
      alter table account add column search tsvector not null generated always as ((
        words || coalesce(' ' || ${PHONE_TAILS}, '') ||
        case when phone like '+359%' then ' 0' || substr(phone, 5) else '' end
      )::tsvector) stored`);
    await this.execute('create index account_search on account using gin (search)');
  }
}
