import { Migration } from '@mikro-orm/migrations';

/** Programs that call the interface: what each may, the tokens it was given, and how much it calls. */
export class Migration202611280100_api_client extends Migration {
  override up(): void {
    // host_ids without a foreign key: a deleted host must not leave an empty list behind, which means every host.
    this.addSql(`
      create table api_client (
        id uuid primary key,
        name text not null,
        scopes text[] not null,
        host_ids uuid[] not null,
        requests_per_minute integer not null check (requests_per_minute > 0),
        secret_hash text not null,
        secret_made_at timestamptz not null,
        created_at timestamptz not null,
        revoked_at timestamptz
      )`);
    this.addSql('create index api_client_name on api_client (name, id)');
    this.addSql(`
      create table api_token (
        hash text primary key,
        client_id uuid not null references api_client (id) on delete cascade,
        scopes text[] not null,
        expires_at timestamptz not null
      )`);
    this.addSql('create index api_token_client on api_token (client_id)');
    // One row a client, rewritten with each call: the minute of its last one, and how many there were in it.
    this.addSql(`
      create table api_client_pace (
        client_id uuid primary key references api_client (id) on delete cascade,
        minute timestamptz not null,
        requests integer not null
      )`);
  }
}
