import { Migration } from '@mikro-orm/migrations';

/** Which morning's messages are written down already: one row each, whichever worker comes first. */
export class Migration202611251062_morning_round extends Migration {
  override up(): void {
    this.addSql(`
      create table morning_round (
        round text not null check (round in ('host-day', 'requests-wait')),
        day date not null,
        written_at timestamptz not null,
        primary key (round, day)
      )`);
  }
}
