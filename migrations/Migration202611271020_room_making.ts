import { Migration } from '@mikro-orm/migrations';

/** How far the room of a meeting is, until it is there: then its row is gone. */
export class Migration202611271020_room_making extends Migration {
  override up(): void {
    // key: the room's name at its service, the same at every try. said: why the last try failed, in both languages.
    // by_hand_under: the provider that makes no rooms, so that staff paste an address; 'nobody' where none is there.
    this.addSql(`
      create table room_making (
        meeting_id uuid primary key,
        key text not null,
        tries integer not null default 0,
        claimed_until timestamptz,
        failed_at timestamptz,
        said jsonb,
        next_try_at timestamptz,
        by_hand_under text
      )`);
    // What the sweep asks for again and again is a handful among all meetings.
    this.addSql(`
      create index taken_time_video_to_come on taken_time (end_at)
        where mode = 'video' and status in ('approved', 'checkedIn') and video_url is null and room_ready_at is null`);
  }
}
