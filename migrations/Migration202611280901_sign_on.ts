import { Migration } from '@mikro-orm/migrations';

/** Providers that say who somebody is (OpenID Connect): one for each kind of people, and whom each has told us of. */
export class Migration202611280901_sign_on extends Migration {
  override up(): void {
    this.addSql(`
      create table sign_on_provider (
        serves text primary key constraint sign_on_provider_serves check (serves in ('staff')),
        issuer text not null,
        client_id text not null,
        client_secret text not null,
        name text not null,
        is_on boolean not null,
        only_way boolean not null,
        changed_at timestamptz not null
      )`);
    this.addSql(`
      create table sign_on_attempt (
        state_hash text primary key,
        browser_hash text not null,
        serves text not null references sign_on_provider (serves) on delete cascade,
        verifier text not null,
        nonce text not null,
        expires_at timestamptz not null
      )`);
    this.addSql(`
      create table sign_on_identity (
        issuer text not null,
        subject text not null,
        account_id uuid not null references account (id) on delete cascade,
        linked_at timestamptz not null,
        primary key (issuer, subject),
        unique (account_id, issuer)
      )`);
    this.addSql('alter table session drop constraint session_way');
    this.addSql(
      `alter table session add constraint session_way check (way in ('password', 'passkey', 'signOn'))`,
    );
  }
}
