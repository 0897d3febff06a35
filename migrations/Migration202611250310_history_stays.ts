import { Migration } from '@mikro-orm/migrations';

/**
 * Events are the history of what was decided about people: none is changed or taken away, whoever writes the SQL. The
 * relay notes when it has passed one on; the law's erasure (GDPR art. 17) takes the words of a person out of it.
 */
export class Migration202611250310_history_stays extends Migration {
  override up(): void {
    this.addSql(`
      create function history_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE'
           and (new.id, new.name, new.occurred_at, new.aggregate_id, new.actor)
               is not distinct from (old.id, old.name, old.occurred_at, old.aggregate_id, old.actor)
           and new.data in (old.data, old.data - 'reason', old.data - 'note', old.data - 'reason' - 'note')
        then
          return new;
        end if;
        raise exception 'an event is history: it is neither changed nor deleted' using errcode = 'restrict_violation';
      end $$`);
    // Named columns, so that the relay's own mark on each event costs nothing.
    this.addSql(`
      create trigger history_is_not_changed before update of id, name, occurred_at, aggregate_id, actor, data on event
        for each row execute function history_stays()`);
    this.addSql(`
      create trigger history_is_not_deleted before delete on event
        for each row execute function history_stays()`);
    this.addSql(`
      create trigger history_is_not_emptied before truncate on event
        for each statement execute function history_stays()`);
  }
}
