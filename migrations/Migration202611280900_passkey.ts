import { Migration } from '@mikro-orm/migrations';

/** Keys that staff log in with instead of a password (WebAuthn), what they sign, and how each session was begun. */
export class Migration202611280900_passkey extends Migration {
  override up(): void {
    this.addSql(`
      create table passkey (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        credential_id text not null unique,
        public_key text not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        made_at timestamptz not null,
        used_at timestamptz
      )`);
    this.addSql('create index passkey_of_account on passkey (account_id)');
    this.addSql(`
      create table passkey_challenge (
        hash text primary key,
        account_id uuid references account (id) on delete cascade,
        expires_at timestamptz not null
      )`);
    this.addSql(`
      alter table session add column way text not null default 'password'
        constraint session_way check (way in ('password', 'passkey'))`);
  }
}
