import { Migration } from '@mikro-orm/migrations';

/** What staff show beside their password: an authenticator's secret under seal, and codes for when it is lost, hashed. */
export class Migration202611280831_second_factor extends Migration {
  override up(): void {
    this.addSql(`
      create table authenticator (
        account_id uuid primary key references account (id) on delete cascade,
        secret text not null,
        made_at timestamptz not null default now(),
        confirmed_at timestamptz,
        last_step bigint
      )`);
    this.addSql(`
      create table recovery_code (
        account_id uuid not null references account (id) on delete cascade,
        hash text not null,
        primary key (account_id, hash)
      )`);
  }
}
