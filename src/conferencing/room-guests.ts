import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { RoomFull } from './room-errors.js';
import type { RoomGuest } from './room-entry.answer.js';

export interface GuestAsSeen extends RoomGuest {
  admitted: boolean;
}

/** The most who can see each other at once: every browser sends its picture to each other one. */
const MOST_IN = 4;
const MOST_WAITING = 8;
// The page says every two seconds that it is there; a phone in a pocket says it less often.
const PRESENT = `left_at is null and seen_at > clock_timestamp() - interval '15 seconds'`;

/** Who is in the room of a meeting and who waits before it: in PostgreSQL, so that a reload or a restart loses nobody. */
@Injectable()
export class RoomGuests {
  constructor(private readonly em: EntityManager) {}

  /** Says that the guest is there. The administration's own side needs nobody to let it in. @throws RoomFull */
  async seen(meetingId: string, guest: RoomGuest): Promise<void> {
    const stays = await this.em.execute<unknown[]>(
      `update room_guest set seen_at = clock_timestamp(), peer_id = ?, name = ?
        where id = ? and meeting_id = ? and ${PRESENT} returning id`,
      [guest.peerId, guest.name, guest.id, meetingId],
    );
    if (stays.length === 0) await this.comes(meetingId, guest);
  }

  /** Those who are there now, in the order in which they first came. */
  present(meetingId: string): Promise<GuestAsSeen[]> {
    return this.em.execute<GuestAsSeen[]>(
      `select id, peer_id as "peerId", name, side, admitted_at is not null as admitted
         from room_guest where meeting_id = ? and ${PRESENT} order by id`,
      [meetingId],
    );
  }

  /** Lets somebody in who waits; anybody else is left as they are. @throws RoomFull */
  admit(meetingId: string, guestId: string): Promise<void> {
    return this.inTurn(meetingId, async (em) => {
      await this.leavesRoomFor(em, meetingId, guestId, true);
      await em.execute(
        'update room_guest set admitted_at = clock_timestamp() where id = ? and meeting_id = ? and admitted_at is null',
        [guestId, meetingId],
      );
    });
  }

  async leave(meetingId: string, guestId: string): Promise<void> {
    await this.em.execute(
      'update room_guest set left_at = clock_timestamp() where id = ? and meeting_id = ?',
      [guestId, meetingId],
    );
  }

  /** Whether one browser may say something to another: both let in, in the same room, and the meeting not over. */
  async maySignal(from: string, to: string): Promise<boolean> {
    const found = await this.em.fork().execute<unknown[]>(
      `select 1 from room_guest a
         join room_guest b on b.meeting_id = a.meeting_id
         join meeting m on m.id = a.meeting_id
         join room r on r.meeting_id = a.meeting_id
        where a.peer_id = ? and b.peer_id = ? and m.status in ('approved', 'checkedIn') and r.closed_at is null
          and a.admitted_at is not null and a.left_at is null
          and b.admitted_at is not null and b.left_at is null`,
      [from, to],
    );
    return found.length > 0;
  }

  private comes(meetingId: string, { id, peerId, side, name }: RoomGuest): Promise<void> {
    return this.inTurn(meetingId, async (em) => {
      const [before] = await em.execute<{ admitted: boolean }[]>(
        'select admitted_at is not null as admitted from room_guest where id = ? and meeting_id = ?',
        [id, meetingId],
      );
      const admitted = side === 'staff' || before?.admitted === true;
      await this.leavesRoomFor(em, meetingId, id, admitted);
      await em.execute(
        `insert into room_guest (id, meeting_id, peer_id, side, name, admitted_at, seen_at)
         values (?, ?, ?, ?, ?, case when ?::boolean then clock_timestamp() end, clock_timestamp())
         on conflict (id) do update set peer_id = excluded.peer_id, name = excluded.name,
           seen_at = excluded.seen_at, left_at = null
          where room_guest.meeting_id = excluded.meeting_id`,
        [id, meetingId, peerId, side, name, admitted],
      );
    });
  }

  private async leavesRoomFor(
    em: EntityManager,
    meetingId: string,
    guestId: string,
    inside: boolean,
  ): Promise<void> {
    const [{ others }] = await em.execute<[{ others: number }]>(
      `select count(*)::int as others from room_guest
        where meeting_id = ? and id <> ? and (admitted_at is not null) = ? and ${PRESENT}`,
      [meetingId, guestId, inside],
    );
    if (others >= (inside ? MOST_IN : MOST_WAITING)) throw new RoomFull();
  }

  /** One after the other for each room: of two who come at once for the last place, one gets it. */
  private inTurn(meetingId: string, act: (em: EntityManager) => Promise<void>): Promise<void> {
    return this.em.fork().transactional(async (em) => {
      await em.execute('select 1 from room where meeting_id = ? for update', [meetingId]);
      await act(em);
    });
  }
}
