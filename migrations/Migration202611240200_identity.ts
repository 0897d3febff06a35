import { Migration } from '@mikro-orm/migrations';

export class Migration202611240200_identity extends Migration {
  override up(): void {
    this.addSql(`
      create table account (
        id uuid primary key,
        kind text not null check (kind in ('citizen', 'staff')),
        roles text[] not null default '{}',
        state text not null check (state in ('unconfirmed', 'invited', 'active', 'disabled')),
        email text not null,
        given_name text not null,
        family_name text not null,
        phone text,
        position text,
        locale text not null default 'bg' check (locale in ('bg', 'en')),
        password_hash text,
        created_at timestamptz not null default now()
      )`);
    // Anyone may register a stranger's address, so an unconfirmed registration does not own it yet: each has a row and a
    // link of its own, and the first confirmed one wins.
    this.addSql(`create unique index account_email on account (lower(email)) where state <> 'unconfirmed'`);
    this.addSql(`create index account_unconfirmed on account (lower(email), id) where state = 'unconfirmed'`);
    this.addSql(`create index account_staff on account (family_name, given_name, id) where kind = 'staff'`);
    this.addSql(`
      create table staff_host (
        account_id uuid not null references account (id) on delete cascade,
        host_id uuid not null,
        primary key (account_id, host_id)
      )`);
    this.addSql('create index staff_host_host on staff_host (host_id)');
    this.addSql(`
      create table session (
        id text primary key,
        account_id uuid not null references account (id) on delete cascade,
        created_at timestamptz not null default now(),
        used_at timestamptz not null default now(),
        expires_at timestamptz not null
      )`);
    this.addSql('create index session_account on session (account_id)');
    this.addSql(`
      create table one_time_token (
        hash text primary key,
        account_id uuid not null references account (id) on delete cascade,
        purpose text not null check (purpose in ('confirmEmail', 'resetPassword', 'invitation')),
        expires_at timestamptz not null
      )`);
    this.addSql('create index one_time_token_account on one_time_token (account_id)');
    this.addSql(`
      create table attempt (
        id bigint generated always as identity primary key,
        subject text not null,
        at timestamptz not null default clock_timestamp()
      )`);
    this.addSql('create index attempt_subject on attempt (subject, at)');
  }
}
