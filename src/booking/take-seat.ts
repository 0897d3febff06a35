import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import { newId } from '../../libs/domain/id.js';
import { Prepared } from '../platform/database/prepared.js';
import { CURRENT_STAMP } from '../scheduling/index.js';
import { firstFreeSeat, type Tried } from './first-free-seat.js';
import { rangeText } from './meeting.table.js';
import { HOLDS_ITS_TIME } from './holds-its-time.js';
import { type Attendee, meetingFacts, type MeetingMode, type MeetingOrigin } from './model/meeting.js';
import { meetingWords } from './model/meeting-words.js';
import { DayFull } from './model/meeting-errors.js';
import type { SlotToTake } from './slots-to-take.js';

/** A meeting about to be made in a slot, all rules already checked but the one that people race for. */
export interface NewMeeting {
  mode: MeetingMode;
  topic: string;
  documentNumber: string | null;
  citizenId: string | null;
  attendee: Attendee;
  origin: MeetingOrigin;
  /** A visitor without a booking is here already. */
  status: 'requested' | 'approved' | 'checkedIn';
}

/** Stores the events of what `made` holds; `whatIsTold` gives its values. */
const TELL = `
  insert into event (id, name, occurred_at, aggregate_id, actor, data)
  select e.id, e.name, ?::timestamptz, made.id, ?::jsonb, ?::jsonb || jsonb_build_object('reference', made.reference)
    from made, jsonb_to_recordset(?::jsonb) as e (id uuid, name text)`;

/**
 * Takes a seat and tells it, or does nothing where someone sits there or where the schedule is not what it was. It has a
 * name because the benchmark runs it alone.
 */
export const SEAT_STATEMENT = new Prepared<Tried & { reference: string | null; current: boolean }>(
  'take-seat',
  `with made as (
  insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, place, topic,
                          document_number, citizen_id, attendee, origin, created_at, decided_at, words)
  select ?::uuid, ?, ?::uuid, ?::uuid, ?::int, ?::timestamptz, ?::timestamptz, ?::tstzrange, ?, ?, ?,
         ?, ?::uuid, ?::jsonb, ?, ?::timestamptz, ?::timestamptz, ?
   where coalesce(?::bigint = ${CURRENT_STAMP}, true)
  on conflict do nothing
  returning id, reference
), told as (${TELL})
select exists (select from made) as taken, (select reference from made) as reference,
       coalesce(?::bigint = ${CURRENT_STAMP}, true) as current,
       not exists (select from made) and exists (
         select from taken_time where host_id = ?::uuid and during && ?::tstzrange and held_until <= ?::timestamptz) as lapsed`,
);

/** What was remembered of the schedule is not what it is now; nothing was taken. */
export class ScheduleMovedOn extends Error {}

/** What the database gave a meeting that was made. */
export interface Made {
  id: string;
  reference: string;
}

/**
 * Makes the meeting in the first free seat of its time. Meeting and events are one statement; the exclusion constraint
 * decides the race, and its losers get no row instead of an error. At capacity 1 that is one statement for everyone;
 * above, a loser tries each further seat once.
 * @throws SlotTaken when every seat is taken, DayFull when the day's limit is reached, ScheduleMovedOn
 */
export async function takeSeat(
  em: EntityManager,
  slot: SlotToTake,
  meeting: NewMeeting,
  actor: Actor,
  now: Date,
): Promise<Made> {
  const { maxPerDay } = slot.schedule.rules;
  const [scheduleId, hostId] = [slot.schedule.id, slot.schedule.host.id];
  await holdDay(em, { scheduleId, ...slot.day, maxPerDay, now });
  const made = { id: newId(), reference: '' };
  const told = whatIsTold(slot, meeting, actor, now);
  const during = rangeText(slot.during);
  const words = meetingWords(meeting);
  await firstFreeSeat(em, slot, now, async (seat) => {
    const [tried] = await SEAT_STATEMENT.rows(em, [
      made.id,
      meeting.status,
      scheduleId,
      hostId,
      seat,
      slot.time.start,
      slot.time.end,
      during,
      meeting.mode,
      slot.place,
      meeting.topic,
      meeting.documentNumber,
      meeting.citizenId,
      JSON.stringify(meeting.attendee),
      meeting.origin,
      now,
      decidedAsMade(meeting, now),
      words,
      slot.stamp,
      ...told,
      slot.stamp,
      hostId,
      during,
      now,
    ]);
    if (!tried!.current && !tried!.taken) throw new ScheduleMovedOn();
    made.reference = tried!.reference ?? '';
    return tried!;
  });
  return made;
}

/**
 * Makes a meeting of the very row that a reservation holds, with its events, in one statement. The day's limit has
 * counted it since it was reserved.
 * @returns undefined when the reservation is not alive or holds another time
 */
export async function takeReserved(
  em: EntityManager,
  reservationId: string,
  slot: SlotToTake,
  meeting: NewMeeting,
  actor: Actor,
  now: Date,
): Promise<Made | undefined> {
  const [made] = await em.execute<Made[]>(
    `with made as (
       update taken_time
          set status = ?, mode = ?, place = ?, topic = ?, document_number = ?, citizen_id = ?, attendee = ?::jsonb,
              origin = ?, created_at = ?, decided_at = ?, words = ?, held_until = null, held_by = null
        where id = ? and status = 'reserved' and held_until > ? and schedule_id = ? and start_at = ?
       returning id, reference
     ), told as (${TELL})
     select id, reference from made`,
    [
      meeting.status,
      meeting.mode,
      slot.place,
      meeting.topic,
      meeting.documentNumber,
      meeting.citizenId,
      JSON.stringify(meeting.attendee),
      meeting.origin,
      now,
      decidedAsMade(meeting, now),
      meetingWords(meeting),
      reservationId,
      now,
      slot.schedule.id,
      slot.time.start,
      ...whatIsTold(slot, meeting, actor, now),
    ],
  );
  return made;
}

/** By a schedule's rule or by staff who book: nobody waited. */
const decidedAsMade = ({ status }: NewMeeting, now: Date): Date | null =>
  status === 'requested' ? null : now;

/** What has happened to a meeting that is made in this status. */
const HAPPENED: Record<NewMeeting['status'], string[]> = {
  requested: ['MeetingRequested'],
  approved: ['MeetingRequested', 'MeetingApproved'],
  checkedIn: ['MeetingRequested', 'MeetingApproved', 'MeetingCheckedIn'],
};

function whatIsTold({ schedule, time }: SlotToTake, meeting: NewMeeting, actor: Actor, now: Date): unknown[] {
  const names = HAPPENED[meeting.status];
  const facts = meetingFacts({
    ...meeting,
    scheduleId: schedule.id,
    hostId: schedule.host.id,
    reference: '',
    startAt: time.start,
    endAt: time.end,
    version: 1,
  });
  const events = names.map((name) => ({ id: newId(), name }));
  return [now, JSON.stringify(actor), JSON.stringify(facts), JSON.stringify(events)];
}

/**
 * Where a day has a limit, its bookings go one by one: the lock is held to the end of the transaction, so that the
 * count stays true until the meeting is in.
 * @throws DayFull when the schedule's day holds `maxPerDay` taken times other than `except`
 */
export async function holdDay(
  em: EntityManager,
  day: { scheduleId: string; from: Date; to: Date; maxPerDay: number | null; now: Date; except?: string },
): Promise<void> {
  if (day.maxPerDay === null) return;
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
    `${day.scheduleId} ${day.from.toISOString()}`,
  ]);
  const [row] = await em.execute<{ booked: number }[]>(
    `select count(*)::int as booked from taken_time
      where schedule_id = ? and start_at >= ? and start_at < ? and id is distinct from ?
        and ${HOLDS_ITS_TIME}`,
    [day.scheduleId, day.from, day.to, day.except ?? null, day.now],
  );
  if ((row?.booked ?? 0) >= day.maxPerDay) throw new DayFull();
}
