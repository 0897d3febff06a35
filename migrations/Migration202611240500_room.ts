import { Migration } from '@mikro-orm/migrations';

export class Migration202611240500_room extends Migration {
  override up(): void {
    this.addSql(`
      create table room (
        meeting_id uuid primary key,
        provider text not null,
        data jsonb not null,
        created_at timestamptz not null,
        closed_at timestamptz
      )`);
  }
}
