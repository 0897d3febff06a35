import { Migration } from '@mikro-orm/migrations';

/**
 * Who is in the built-in video room, who waits before it, and what their browsers say to each other while they connect.
 * The signals live for seconds and are lost with the server, as the calls that they are about.
 */
export class Migration202611271101_room_guest extends Migration {
  override up(): void {
    this.addSql(`
      create table room_guest (
        id uuid primary key,
        meeting_id uuid not null references room,
        peer_id uuid not null unique,
        side text not null check (side in ('citizen', 'staff')),
        name text not null,
        admitted_at timestamptz,
        seen_at timestamptz not null,
        left_at timestamptz
      )`);
    this.addSql('create index room_guest_meeting on room_guest (meeting_id)');
    this.addSql(`
      create unlogged table room_signal (
        id bigint generated always as identity primary key,
        peer_id uuid not null,
        signal text not null,
        sent_at timestamptz not null default now()
      )`);
  }
}
