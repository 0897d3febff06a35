import { Migration } from '@mikro-orm/migrations';

/**
 * A time can be taken without being a meeting yet: a visitor's reservation, or a time offered to a citizen whose host
 * is away. One table holds them all, so that one constraint keeps them apart; `meeting` is those that are meetings.
 */
export class Migration202611250100_taken_time extends Migration {
  override up(): void {
    this.addSql('alter table meeting rename to taken_time');
    this.addSql('alter table taken_time drop constraint meeting_status_check');
    this.addSql(`
      alter table taken_time
        add constraint taken_time_status check (status in
          ('requested', 'approved', 'refused', 'expired', 'checkedIn', 'held', 'missed', 'cancelled', 'resolved',
           'reserved', 'offered')),
        alter column mode drop not null,
        alter column topic drop not null,
        alter column attendee drop not null,
        alter column origin drop not null,
        add column held_until timestamptz,
        add column held_by text,
        add column offered_for uuid references taken_time (id) on delete cascade,
        add constraint a_hold_ends check ((status in ('reserved', 'offered')) = (held_until is not null)),
        add constraint an_offer_is_for_a_meeting check ((status = 'offered') = (offered_for is not null)),
        add constraint a_meeting_is_about_someone check (status in ('reserved', 'offered') or
          (mode is not null and topic is not null and attendee is not null and origin is not null))`);
    this.addSql('create index taken_time_held_until on taken_time (held_until) where held_until is not null');
    this.addSql('create index taken_time_held_by on taken_time (held_by) where held_by is not null');
    this.addSql(
      'create index taken_time_offered_for on taken_time (offered_for) where offered_for is not null',
    );
    this.addSql(`
      create view meeting as
        select id, version, reference, status, schedule_id, host_id, seat, start_at, end_at, during, mode, place, topic,
               document_number, citizen_id, attendee, origin, reason, note, cancelled_by, video_url, room_ready_at,
               created_at
          from taken_time
         where status not in ('reserved', 'offered')`);
  }
}
