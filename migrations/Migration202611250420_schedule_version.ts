import { Migration } from '@mikro-orm/migrations';

/**
 * What was public when: a row for each content that citizens could read, from when it was published until the next one
 * or the archive. Schedules that are public now have theirs from when they were last changed: nobody noted more.
 */
export class Migration202611250420_schedule_version extends Migration {
  override up(): void {
    this.addSql(`
      create table schedule_version (
        schedule_id uuid not null references schedule (id) on delete cascade,
        version int not null,
        "from" timestamptz not null,
        "to" timestamptz,
        by jsonb not null,
        content jsonb not null,
        primary key (schedule_id, version),
        check ("to" >= "from")
      )`);
    this.addSql(
      'create unique index schedule_version_public_now on schedule_version (schedule_id) where "to" is null',
    );
    this.addSql(`
      insert into schedule_version (schedule_id, version, "from", by, content)
      select s.id, s.version, s.changed_at, '{"kind": "system"}', jsonb_build_object(
               'title', s.title, 'hostId', s.host_id, 'place', s.place, 'instructions', s.instructions,
               'status', s.status, 'rules', s.rules, 'groupIds', coalesce(
                 (select jsonb_agg(g.group_id order by g.group_id) from schedule_in_group g where g.schedule_id = s.id),
                 '[]'))
        from schedule s where s.status = 'published'`);
  }
}
