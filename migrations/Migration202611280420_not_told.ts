import { Migration } from '@mikro-orm/migrations';

/** Whoever was rung, and was then written to in vain once more, is one to ring again. */
export class Migration202611280420_not_told extends Migration {
  override up(): void {
    this.addSql('drop index delivery_not_told');
    this.addSql(
      `create index delivery_not_told on delivery (id)
        where state = 'failed' and (rung_at is null or rung_at < last_try_at)`,
    );
  }
}
