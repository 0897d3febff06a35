import { Migration } from '@mikro-orm/migrations';

/**
 * Each event is sealed with a hash over the one before it, so that a change in the past shows even where somebody went
 * round the triggers (ADR 0051). The words that the law may take out of an event are sealed by salted hashes of their
 * own: with the salt gone, nobody can guess at them.
 */
export class Migration202611280850_event_seal extends Migration {
  override up(): void {
    this.addSql('alter table event add column sealed_at timestamptz');
    this.addSql('create index event_unsealed on event (id) where sealed_at is null');
    this.addSql(`
      create table event_seal (
        number bigint primary key check (number > 0),
        event_id uuid not null unique references event (id),
        words jsonb not null, -- word's name → salted hash
        digest bytea not null,
        previous bytea not null,
        seal bytea not null,
        sealed_at timestamptz not null default now()
      )`);
    this.addSql(`
      create table event_salt (
        event_id uuid primary key references event (id),
        salt bytea not null
      )`);
    this.addSql(`
      create function seals_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'a seal is neither changed nor deleted' using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create trigger seal_is_not_changed before update or delete on event_seal
        for each row execute function seals_stay()`);
    this.addSql(`
      create trigger seal_is_not_emptied before truncate on event_seal
        for each statement execute function seals_stay()`);
    this.addSql(`
      create function forget_salt() returns trigger language plpgsql as $$
      begin
        delete from event_salt where event_id = new.id;
        return null;
      end $$`);
    // Whichever part of the product takes the words out.
    this.addSql(`
      create trigger words_are_gone after update of data on event for each row
        when (new.data = new.data - array['reason', 'note', 'answer'] and new.data <> old.data)
        execute function forget_salt()`);
  }
}
