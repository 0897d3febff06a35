import { Migration } from '@mikro-orm/migrations';

/** The picture beside the administration's name; apart from the settings, which are read with nearly every request. */
export class Migration202611280500_logo extends Migration {
  override up(): void {
    this.addSql(`
      create table logo (
        version text primary key,
        media_type text not null,
        bytes bytea not null
      )`);
  }
}
