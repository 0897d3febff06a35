import { Migration } from '@mikro-orm/migrations';

/** With which key the secrets in this database are sealed: one row, from the first secret on. */
export class Migration202611271000_seal extends Migration {
  override up(): void {
    this.addSql(`
      create table seal (
        only_one boolean primary key default true check (only_one),
        fingerprint text not null,
        made_at timestamptz not null
      )`);
  }
}
