import { Migration } from '@mikro-orm/migrations';

/** How often somebody wanted a time and got none: numbers by schedule and day, of nobody in particular (ADR 39). */
export class Migration202611280610_unmet_demand extends Migration {
  override up(): void {
    this.addSql(`
      create table unmet_demand (
        schedule_id uuid not null references schedule (id) on delete cascade,
        day date not null,
        nothing_free int not null default 0,
        slot_taken int not null default 0,
        slot_not_offered int not null default 0,
        primary key (schedule_id, day)
      )`);
    this.addSql('create index unmet_demand_by_day on unmet_demand (day)');
  }
}
