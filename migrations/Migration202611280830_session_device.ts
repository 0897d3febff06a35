import { Migration } from '@mikro-orm/migrations';

/** Sessions that their owner can tell apart and end: by a name of their own, since the key is a secret's hash. */
export class Migration202611280830_session_device extends Migration {
  override up(): void {
    this.addSql(`
      alter table session
        add column public_id uuid not null default gen_random_uuid() unique,
        add column browser text,
        add column system text`);
  }
}
