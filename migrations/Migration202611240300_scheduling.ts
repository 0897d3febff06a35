import { Migration } from '@mikro-orm/migrations';

export class Migration202611240300_scheduling extends Migration {
  override up(): void {
    this.addSql(`
      create table host (
        id uuid primary key,
        name text not null,
        kind text not null check (kind in ('official', 'specialist', 'department')),
        position text,
        place text,
        email text,
        created_at timestamptz not null default now()
      )`);
    this.addSql('create index host_by_name on host (name, id)');
    this.addSql(`
      create table schedule_group (
        id uuid primary key,
        name text not null,
        parent_id uuid references schedule_group (id),
        "order" int not null default 0
      )`);
    this.addSql('create index schedule_group_parent on schedule_group (parent_id)');
    // Once published, a schedule may have meetings: it is archived then, never deleted.
    this.addSql(`
      create table schedule (
        id uuid primary key,
        version int not null default 1,
        host_id uuid not null references host (id),
        title text not null,
        place text,
        instructions text,
        status text not null check (status in ('draft', 'published', 'archived')),
        rules jsonb not null,
        published_at timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        check (status <> 'published' or published_at is not null)
      )`);
    this.addSql('create index schedule_host on schedule (host_id)');
    this.addSql('create index schedule_by_title on schedule (title, id)');
    this.addSql(`
      create table schedule_in_group (
        schedule_id uuid not null references schedule (id) on delete cascade,
        group_id uuid not null references schedule_group (id) on delete cascade,
        primary key (schedule_id, group_id)
      )`);
    this.addSql('create index schedule_in_group_group on schedule_in_group (group_id)');
    // "from" and "to" are wall-clock texts, a date or YYYY-MM-DDTHH:MM: they follow the zone when it is changed.
    this.addSql(`
      create table schedule_exception (
        id uuid primary key,
        schedule_id uuid not null references schedule (id) on delete cascade,
        "from" text not null,
        "to" text not null,
        kind text not null check (kind in ('closed', 'open')),
        windows jsonb,
        reason text not null,
        created_at timestamptz not null default now()
      )`);
    this.addSql('create index schedule_exception_schedule on schedule_exception (schedule_id, "from")');
    this.addSql(`
      create table own_holiday (
        date date primary key,
        kind text not null check (kind in ('holiday', 'workingDay')),
        name text not null
      )`);
  }
}
