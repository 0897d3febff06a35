import { Migration } from '@mikro-orm/migrations';

export class Migration202611240600_staff_host extends Migration {
  override up(): void {
    // Later than both tables: identity knows hosts by id alone, but an id that no host has would silently see nothing.
    this.addSql(
      'alter table staff_host add constraint staff_host_exists foreign key (host_id) references host (id) on delete cascade',
    );
  }
}
