import { Migration } from '@mikro-orm/migrations';

/**
 * The ledger of messages: whom each is for and about which meeting, when it is tried next, what became of it. It is
 * kept as it was sent. `event_id` may also be the id of an occasion that is no event (a reminder).
 */
export class Migration202611251000_ledger extends Migration {
  override up(): void {
    this.addSql('alter table delivery drop constraint delivery_event_id_fkey');
    this.addSql(`
      alter table delivery
        add meeting_id uuid,
        add account_id uuid,
        add person_kind text not null default 'citizen' check (person_kind in ('citizen', 'staff', 'host', 'account')),
        add person_name text not null default '',
        add person_phone text,
        add happened_at timestamptz not null default now(),
        add first_try_at timestamptz,
        add last_try_at timestamptz,
        add next_try_at timestamptz not null default now(),
        add rung_at timestamptz,
        add rung_by uuid,
        add rung_note text`);
    this.addSql(`
      update delivery d
         set happened_at = e.occurred_at,
             meeting_id = (select m.id from meeting m where m.id = e.aggregate_id),
             account_id = (select a.id from account a where lower(a.email) = lower(d.recipient)),
             person_kind = case when d.message like 'staff-%' and d.message <> 'staff-invitation' then 'staff'
                                when exists (select 1 from meeting m where m.id = e.aggregate_id) then 'citizen'
                                else 'account' end
        from event e where e.id = d.event_id`);
    // Until now “failed” meant that the queue would try again.
    this.addSql("update delivery set state = 'waiting' where state = 'failed'");
    this.addSql('drop index delivery_owed');
    this.addSql(`create index delivery_due on delivery (next_try_at) where state in ('waiting', 'sending')`);
    this.addSql(`create index delivery_not_told on delivery (id) where state = 'failed' and rung_at is null`);
    this.addSql('create index delivery_meeting on delivery (meeting_id) where meeting_id is not null');
    this.addSql('create index delivery_account on delivery (account_id) where account_id is not null');
    // The reactions tell by every channel now, not only by mail.
    this.addSql(
      `update event_reaction set reaction = replace(reaction, 'mail-', 'tell-') where reaction like 'mail-%'`,
    );
  }
}
