import { Migration } from '@mikro-orm/migrations';

/** A reminder that could not be sent in time is of no use any more: nobody need be rung because of it. */
export class Migration202611251063_moot extends Migration {
  override up(): void {
    this.addSql('alter table delivery add only_at timestamptz');
    this.addSql('alter table delivery drop constraint delivery_state_check');
    this.addSql(
      "alter table delivery add constraint delivery_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'moot'))",
    );
  }
}
