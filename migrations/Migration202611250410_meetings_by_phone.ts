import { Migration } from '@mikro-orm/migrations';

/** A person without an account is known by their phone: their open, missed and earlier meetings are found by it. */
export class Migration202611250410_meetings_by_phone extends Migration {
  override up(): void {
    this.addSql(`
      create index taken_time_of_phone on taken_time ((attendee->>'phone'), start_at)
        where attendee->>'phone' is not null`);
  }
}
