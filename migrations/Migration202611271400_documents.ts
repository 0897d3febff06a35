import { Migration } from '@mikro-orm/migrations';

/** Each member of staff's own account in AKSTER OFFICE, and the trail of what they looked at there. */
export class Migration202611271400_documents extends Migration {
  override up(): void {
    // The tokens are sealed: a copy of the database opens no document.
    this.addSql(`
      create table akster_office_link (
        account_id uuid primary key references account (id) on delete cascade,
        account_name text not null,
        tokens text not null,
        expires_at timestamptz,
        linked_at timestamptz not null
      )`);
    this.addSql(`
      create table akster_office_linking (
        state_hash text primary key,
        account_id uuid not null references account (id) on delete cascade,
        verifier text not null,
        return_to text not null,
        expires_at timestamptz not null
      )`);
    this.addSql('create index akster_office_linking_expires_at on akster_office_linking (expires_at)');
    this.addSql('create index akster_office_linking_account on akster_office_linking (account_id)');
    // No references: the trail outlives whom and what it names.
    this.addSql(`
      create table document_look_up (
        id uuid primary key,
        at timestamptz not null,
        account_id uuid not null,
        meeting_id uuid not null,
        what text not null check (what in ('document', 'attachment')),
        number text not null,
        outcome text not null
      )`);
    this.addSql('create index document_look_up_meeting on document_look_up (meeting_id, id)');
    this.addSql(`
      create function look_up_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'a look-up is history: it is neither changed nor deleted' using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create trigger look_up_is_not_changed before update or delete or truncate on document_look_up
        for each statement execute function look_up_stays()`);
  }
}
