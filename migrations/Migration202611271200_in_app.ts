import { Migration } from '@mikro-orm/migrations';

/** What stands in the ledger for an account is what its owner finds under the bell; reading it is noted there too. */
export class Migration202611271200_in_app extends Migration {
  override up(): void {
    this.addSql('alter table delivery add read_at timestamptz');
    this.addSql(`create index delivery_in_app on delivery (account_id, id) where channel = 'in-app'`);
    this.addSql(
      `create index delivery_unread on delivery (account_id) where channel = 'in-app' and read_at is null`,
    );
  }
}
