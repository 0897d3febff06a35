import { Migration } from '@mikro-orm/migrations';

/** A tablet or a television in a corridor. Of the link that opens it only a hash is kept; its name outlives it in the history. */
export class Migration202611280710_screen extends Migration {
  override up(): void {
    this.addSql(`
      create table screen (
        id uuid primary key,
        name text not null,
        kind text not null check (kind in ('kiosk', 'display')),
        host_ids uuid[] not null,
        secret_hash text not null unique,
        created_at timestamptz not null,
        last_seen_at timestamptz,
        revoked_at timestamptz
      )`);
  }
}
