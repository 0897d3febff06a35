import { Migration } from '@mikro-orm/migrations';

/** All that decides which times are offered, and what is shown with them. */
const TABLES = [
  'host',
  'schedule',
  'schedule_group',
  'schedule_in_group',
  'schedule_exception',
  'closure',
  'own_holiday',
];

export class Migration202611251120_scheduling_stamp extends Migration {
  override up(): void {
    // One number that every change of these tables raises: who remembers schedules asks it whether they still hold.
    this.addSql(`
      create table scheduling_stamp (
        one boolean primary key default true check (one),
        value bigint not null default 1,
        raised_by xid8
      )`);
    this.addSql('insert into scheduling_stamp default values');
    // Once in a transaction, however many rows it changes.
    this.addSql(`
      create function raise_scheduling_stamp() returns trigger language plpgsql as $$
      begin
        update scheduling_stamp set value = value + 1, raised_by = pg_current_xact_id()
         where raised_by is distinct from pg_current_xact_id();
        return null;
      end $$`);
    for (const table of TABLES) {
      // Deferred to the commit: the one row is locked for as short as can be, and by whoever needs no further lock.
      this.addSql(`
        create constraint trigger ${table}_raises_stamp after insert or update or delete on ${table}
          deferrable initially deferred for each row execute function raise_scheduling_stamp()`);
      this.addSql(`
        create trigger ${table}_emptied_raises_stamp after truncate on ${table}
          for each statement execute function raise_scheduling_stamp()`);
    }
  }
}
