import { Migration } from '@mikro-orm/migrations';

export class Migration202611240350_booking extends Migration {
  override up(): void {
    // Nine digits that can be read over the phone: eight from a scrambled counter, so that neighbours differ in more
    // than their last digit, and a Luhn check digit (ISO/IEC 7812-1). A bijection of the counter: they never collide.
    this.addSql('create sequence meeting_number');
    this.addSql(`
      create function meeting_reference() returns text language sql volatile as $$
        with body as (
          select lpad(((nextval('meeting_number') * 48271157 + 31415926) % 99999989)::text, 8, '0') as digits
        ), luhn as (
          select digits, sum(case when i % 2 = 0 then d * 2 - case when d > 4 then 9 else 0 end else d end) as total
            from body, lateral (
              select i, substr(digits, i, 1)::int as d from generate_series(1, 8) as i
            ) as each
           group by digits
        )
        select substr(digits, 1, 3) || '-' || substr(digits, 4, 3) || '-' || substr(digits, 7, 2) || ((10 - total % 10) % 10)
          from luhn
      $$`);
    this.addSql(`
      create table meeting (
        id uuid primary key,
        version int not null default 1,
        reference text not null unique default meeting_reference(),
        status text not null check (status in
          ('requested', 'approved', 'refused', 'expired', 'checkedIn', 'held', 'missed', 'cancelled', 'resolved')),
        schedule_id uuid not null,
        host_id uuid not null,
        seat int not null check (seat >= 1),
        start_at timestamptz not null,
        end_at timestamptz not null,
        during tstzrange not null,
        mode text not null check (mode in ('inPerson', 'video', 'phone')),
        place text,
        topic text not null,
        document_number text,
        citizen_id uuid,
        attendee jsonb not null,
        origin text not null check (origin in ('portal', 'phone', 'desk')),
        reason text,
        note text,
        cancelled_by text check (cancelled_by in ('citizen', 'administration')),
        video_url text,
        room_ready_at timestamptz,
        created_at timestamptz not null default now(),
        check (end_at > start_at),
        constraint meeting_never_sold_twice exclude using gist
          (host_id with =, seat with =, during with &&)
          where (status not in ('refused', 'expired', 'cancelled', 'resolved'))
      )`);
    this.addSql(
      'create index meeting_of_citizen on meeting (citizen_id, end_at) where citizen_id is not null',
    );
    this.addSql('create index meeting_of_host on meeting (host_id, start_at)');
    this.addSql('create index meeting_of_schedule on meeting (schedule_id, start_at)');
    this.addSql("create index meeting_requested on meeting (start_at) where status = 'requested'");
    this.addSql('create index meeting_by_start on meeting (start_at, id)');
  }
}
