import { Migration } from '@mikro-orm/migrations';

/** Which messages of the morning a member of staff wants; whoever has chosen nothing gets both. */
export class Migration202611280410_morning_choice extends Migration {
  override up(): void {
    this.addSql(`
      create table morning_choice (
        account_id uuid primary key references account (id) on delete cascade,
        day_list boolean not null default true,
        waiting_requests boolean not null default true
      )`);
  }
}
