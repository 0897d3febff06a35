import { Migration } from '@mikro-orm/migrations';

/** What kind of failure keeps a message, so that staff can be told in their own words. */
export class Migration202611271300_fault extends Migration {
  override up(): void {
    this.addSql('alter table delivery add fault text');
    this.addSql("update delivery set fault = 'no-address' where channel = 'none'");
  }
}
