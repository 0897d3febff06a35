import { Migration } from '@mikro-orm/migrations';

export class Migration202611240100_platform extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql('create extension if not exists pg_trgm');
    this.addSql(`
      create table event (
        id uuid primary key,
        name text not null,
        occurred_at timestamptz not null,
        aggregate_id uuid not null,
        actor jsonb not null,
        data jsonb not null,
        relayed_at timestamptz
      )`);
    this.addSql('create index event_waiting on event (id) where relayed_at is null');
    this.addSql('create index event_of_aggregate on event (aggregate_id, id)');
    this.addSql(`
      create table event_reaction (
        event_id uuid not null references event (id),
        reaction text not null,
        created_at timestamptz not null default now(),
        done_at timestamptz,
        primary key (event_id, reaction)
      )`);
    this.addSql(
      'create index event_reaction_due on event_reaction (event_id, reaction) where done_at is null',
    );
    this.addSql(`
      create table idempotency_key (
        caller text not null,
        key text not null,
        request_hash text not null,
        status int,
        body json, -- not jsonb: the repeated answer has its fields in the same order
        created_at timestamptz not null default now(),
        primary key (caller, key)
      )`);
    this.addSql('create table setting (name text primary key, value jsonb not null)');
  }
}
