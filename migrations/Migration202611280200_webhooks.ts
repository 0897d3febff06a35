import { Migration } from '@mikro-orm/migrations';

/** Receivers of domain events, the secrets that sign for them, and the ledger of what each is owed. */
export class Migration202611280200_webhooks extends Migration {
  override up(): void {
    this.addSql(`
      create table webhook (
        id uuid primary key,
        url text not null,
        events text[] not null,
        description text,
        allow_private_network boolean not null,
        active boolean not null default true,
        switched_off text check (switched_off in ('gone')),
        last_success_at timestamptz,
        failing_since timestamptz,
        created_at timestamptz not null default now(),
        version integer not null default 1
      )`);
    // Sealed: a copy of the database signs nothing. The one without an end is the current one.
    this.addSql(`
      create table webhook_secret (
        id uuid primary key,
        webhook_id uuid not null references webhook (id) on delete cascade,
        secret text not null,
        signs_until timestamptz
      )`);
    this.addSql('create index webhook_secret_webhook on webhook_secret (webhook_id)');
    this.addSql(`
      create unique index webhook_has_one_current_secret on webhook_secret (webhook_id) where signs_until is null`);
    this.addSql(`
      create table webhook_delivery (
        id uuid primary key,
        webhook_id uuid not null references webhook (id) on delete cascade,
        event_id uuid not null references event (id),
        event text not null,
        body text not null,
        status text not null default 'waiting' check (status in ('waiting', 'sending', 'delivered', 'failed')),
        tries integer not null default 0,
        next_try_at timestamptz not null default now(),
        lease_until timestamptz,
        created_at timestamptz not null default now(),
        delivered_at timestamptz,
        constraint webhook_is_owed_an_event_once unique (webhook_id, event_id)
      )`);
    this.addSql(`
      create index webhook_delivery_due on webhook_delivery (webhook_id, next_try_at)
        where status in ('waiting', 'sending')`);
    this.addSql('create index webhook_delivery_log on webhook_delivery (webhook_id, id)');
    this.addSql('create index webhook_delivery_created_at on webhook_delivery (created_at)');
    this.addSql(`
      create table webhook_try (
        id uuid primary key,
        delivery_id uuid not null references webhook_delivery (id) on delete cascade,
        at timestamptz not null,
        took_ms integer not null,
        http_status integer,
        fault text,
        said text
      )`);
    this.addSql('create index webhook_try_delivery on webhook_try (delivery_id, id)');
  }
}
