import { Migration } from '@mikro-orm/migrations';

/** Words of messages that an administration put in front of the shipped ones, and who changed them when. */
export class Migration202611251040_message_text extends Migration {
  override up(): void {
    this.addSql(`
      create table message_text (
        message text not null,
        language text not null check (language in ('bg', 'en')),
        words jsonb not null,
        changed_at timestamptz not null,
        changed_by uuid not null,
        primary key (message, language)
      )`);
    // words: what was written; null: back to the shipped ones.
    this.addSql(`
      create table message_text_change (
        id uuid primary key,
        message text not null,
        language text not null,
        words jsonb,
        changed_at timestamptz not null,
        changed_by uuid not null
      )`);
    this.addSql(`create index message_text_change_of on message_text_change (message, language)`);
  }
}
