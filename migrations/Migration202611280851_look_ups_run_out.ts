import { Migration } from '@mikro-orm/migrations';

/** Who read a document is known for a year; what is older goes with the rest that has run out (ADR 0052). */
export class Migration202611280851_look_ups_run_out extends Migration {
  override up(): void {
    this.addSql('drop trigger look_up_is_not_changed on document_look_up');
    this.addSql(`
      create trigger look_up_is_not_changed before update or truncate on document_look_up
        for each statement execute function look_up_stays()`);
    this.addSql(`
      create trigger look_up_is_not_deleted before delete on document_look_up
        for each row when (old.at >= now() - interval '1 year') execute function look_up_stays()`);
  }
}
