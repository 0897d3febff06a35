import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import { newId } from '../../libs/domain/id.js';
import type { TimeRange } from '../../libs/domain/time-range.js';
import { rangeText } from './meeting.table.js';
import { type Attendee, meetingFacts, type MeetingMode, type MeetingOrigin } from './model/meeting.js';
import { DayFull, SlotTaken } from './model/meeting-errors.js';

/** A meeting about to be made, all rules already checked but the one that people race for. */
export interface NewMeeting {
  scheduleId: string;
  hostId: string;
  time: TimeRange;
  during: TimeRange;
  place: string | null;
  mode: MeetingMode;
  topic: string;
  documentNumber: string | null;
  citizenId: string | null;
  attendee: Attendee;
  origin: MeetingOrigin;
  status: 'requested' | 'approved';
}

/**
 * Makes the meeting in the first free seat of its time. Meeting and events are one statement; the exclusion constraint
 * decides the race, and its losers get no row instead of an error. At capacity 1 that is one statement for everyone;
 * above, a loser tries each further seat once.
 * @returns the meeting's id
 * @throws SlotTaken when every seat is taken
 */
export async function takeSeat(
  em: EntityManager,
  meeting: NewMeeting,
  capacity: number,
  actor: Actor,
  now: Date,
): Promise<string> {
  const id = newId();
  const names =
    meeting.status === 'approved' ? ['MeetingRequested', 'MeetingApproved'] : ['MeetingRequested'];
  const facts = meetingFacts({
    ...meeting,
    reference: '',
    startAt: meeting.time.start,
    endAt: meeting.time.end,
  });
  const events = names.map((name) => ({ id: newId(), name }));
  for (let seat = 1; seat <= capacity; seat++) {
    const taken = await em.execute<{ id: string }[]>(
      `with made as (
         insert into meeting (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, place, topic,
                              document_number, citizen_id, attendee, origin, created_at)
         values (?, ?, ?, ?, ?, ?, ?, ?::tstzrange, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
         on conflict do nothing
         returning id, reference
       ), told as (
         insert into event (id, name, occurred_at, aggregate_id, actor, data)
         select e.id, e.name, ?::timestamptz, made.id, ?::jsonb, ?::jsonb || jsonb_build_object('reference', made.reference)
           from made, jsonb_to_recordset(?::jsonb) as e (id uuid, name text)
       )
       select id from made`,
      [
        id,
        meeting.status,
        meeting.scheduleId,
        meeting.hostId,
        seat,
        meeting.time.start,
        meeting.time.end,
        rangeText(meeting.during),
        meeting.mode,
        meeting.place,
        meeting.topic,
        meeting.documentNumber,
        meeting.citizenId,
        JSON.stringify(meeting.attendee),
        meeting.origin,
        now,
        now,
        JSON.stringify(actor),
        JSON.stringify(facts),
        JSON.stringify(events),
      ],
    );
    if (taken.length > 0) return id;
  }
  throw new SlotTaken();
}

/**
 * Where a day has a limit, its bookings go one by one: the lock is held to the end of the transaction, so that the
 * count stays true until the meeting is in.
 * @throws DayFull when the schedule's day holds `maxPerDay` meetings other than `except`
 */
export async function holdDay(
  em: EntityManager,
  day: { scheduleId: string; from: Date; to: Date; maxPerDay: number | null; except?: string },
): Promise<void> {
  if (day.maxPerDay === null) return;
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
    `${day.scheduleId} ${day.from.toISOString()}`,
  ]);
  const [row] = await em.execute<{ booked: number }[]>(
    `select count(*)::int as booked from meeting
      where schedule_id = ? and start_at >= ? and start_at < ? and id is distinct from ?
        and status not in ('refused', 'expired', 'cancelled', 'resolved')`,
    [day.scheduleId, day.from, day.to, day.except ?? null],
  );
  if ((row?.booked ?? 0) >= day.maxPerDay) throw new DayFull();
}
