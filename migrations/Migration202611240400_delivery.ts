import { Migration } from '@mikro-orm/migrations';

export class Migration202611240400_delivery extends Migration {
  override up(): void {
    this.addSql(`
      create table delivery (
        id uuid primary key,
        event_id uuid not null references event (id),
        channel text not null,
        recipient text not null,
        message text not null,
        language text not null check (language in ('bg', 'en')),
        state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
        attempts int not null default 0,
        lease_until timestamptz,
        message_id text not null,
        subject text,
        html text,
        text text,
        ics text,
        calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
        error text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        unique (event_id, channel, recipient)
      )`);
    this.addSql("create index delivery_owed on delivery (created_at) where state <> 'sent'");
    this.addSql('create index delivery_recipient on delivery (lower(recipient))');
  }
}
