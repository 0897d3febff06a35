import { Migration } from '@mikro-orm/migrations';

/** A meeting may also come from a program that calls the interface. */
export class Migration202611280110_meetings_by_programs extends Migration {
  override up(): void {
    this.addSql('alter table taken_time drop constraint meeting_origin_check');
    this.addSql(`
      alter table taken_time
        add constraint taken_time_origin check (origin in ('portal', 'phone', 'desk', 'api'))`);
  }
}
