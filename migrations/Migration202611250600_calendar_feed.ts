import { Migration } from '@mikro-orm/migrations';

export class Migration202611250600_calendar_feed extends Migration {
  override up(): void {
    // Whoever knows the address reads the host's meetings, so only its hash is kept, and it works for as long as the
    // member of staff who made it may see them.
    this.addSql(`
      create table calendar_feed (
        id uuid primary key,
        host_id uuid not null references host (id) on delete cascade,
        token_hash text not null unique,
        created_by uuid not null references account (id) on delete cascade,
        created_at timestamptz not null,
        last_used_at timestamptz
      )`);
    this.addSql('create index calendar_feed_host on calendar_feed (host_id, id)');
    this.addSql('create index calendar_feed_created_by on calendar_feed (created_by)');
  }
}
