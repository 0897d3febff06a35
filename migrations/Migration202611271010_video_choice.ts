import { Migration } from '@mikro-orm/migrations';

/** Which video service makes the rooms. Every choice stays: rooms that are made live on with the settings they had. */
export class Migration202611271010_video_choice extends Migration {
  override up(): void {
    // settings: what was entered, by key; a secret is {"sealed": "v1.…"}.
    this.addSql(`
      create table video_choice (
        version integer primary key,
        provider text not null,
        settings jsonb not null,
        chosen_by uuid not null,
        chosen_at timestamptz not null
      )`);
    // Null: made with the settings of the environment.
    this.addSql(`alter table room add column choice integer references video_choice (version)`);
  }
}
