import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { type SearchQuery, searchQuery } from '../platform/database/search-query.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import { isInstant } from '../platform/http/rules.js';
import { CLOCK } from '../platform/platform.module.js';
import { type SettingValues, Settings } from '../platform/settings/settings.js';
import { dayBounds, formatInstant } from '../scheduling/index.js';
import type {
  Meeting,
  MeetingArrival,
  MeetingHistory,
  MeetingRoomHours,
  WrittenAnswer,
} from './meeting.answer.js';
import type { OfficeMeetingsQuery } from './meeting.body.js';
import { lastMomentToGiveBack } from './model/in-time-to-give-back.js';
import { waitsTooLong } from './model/waits-too-long.js';
import type { WrittenAnswer as StoredAnswer } from './model/written-answer.js';
import { READINGS } from './note-reading.js';
import { offersOfMeeting, presentOffers } from './offers.query.js';
import type { SlotToTake } from './slots-to-take.js';
import type { Made, NewMeeting } from './take-seat.js';

// The room is open from 15 minutes before the start to 30 minutes after the end.
const ROOM_OPENS_BEFORE_MS = 15 * 60_000;
const ROOM_CLOSES_AFTER_MS = 30 * 60_000;

type StoredArrival = Omit<MeetingArrival, 'calledAt'> & { calledAt: string | null };

type Row = Omit<
  Meeting,
  'start' | 'end' | 'createdAt' | 'room' | 'changeableUntil' | 'waitingSince' | 'answer' | 'arrival'
> & {
  arrival?: StoredArrival | null;
  answer?: StoredAnswer | null;
  latestHours: number | null;
  startAt: Date | string;
  endAt: Date | string;
  madeAt: Date | string;
  roomReady: boolean;
  since: Date | string | null;
  heldUntil?: Date | string | null;
};

const columns = (more = '', meetings = 'meeting') => `
  ${more} m.id, m.reference, m.status, m.schedule_id as "scheduleId", s.title as "scheduleTitle",
  jsonb_build_object('id', h.id, 'name', h.name, 'position', h.position) as host,
  m.start_at as "startAt", m.end_at as "endAt", m.created_at as "madeAt", m.mode, m.place, m.topic,
  m.document_number as "documentNumber", m.attendee, m.origin, m.reason, m.cancelled_by as "cancelledBy", m.note, m.answer,
  s.instructions, (s.rules->>'latestCancellationHours')::int as "latestHours",
  case when m.status = 'requested' then
    (select max(e.occurred_at) from event e
      where e.aggregate_id = m.id and e.name in ('MeetingRequested', 'MeetingRescheduled')) end as since,
  (m.room_ready_at is not null or m.video_url is not null) as "roomReady", m.version,
  (select jsonb_build_object('number', a.number, 'at', a.arrived_at, 'calledAt', a.called_at, 'calls', a.calls,
                             'unanswered', a.unanswered_at is not null)
     from arrival a where a.meeting_id = m.id) as arrival,
  case when cs.id is not null then jsonb_build_object('scheduleId', cs.id, 'title', cs.title)
       when cg.id is not null then jsonb_build_object('groupId', cg.id, 'title', cg.name) end as competent
  from ${meetings} m join schedule s on s.id = m.schedule_id join host h on h.id = m.host_id
  left join schedule cs on cs.id = m.competent_schedule_id and cs.status = 'published'
  left join schedule_group cg on cg.id = m.competent_group_id`;

const OFFERS = `
  ${offersOfMeeting} as offers,
  (select min(o.held_until) from taken_time o
    where o.offered_for = m.id and o.status = 'offered' and o.held_until > ?) as "heldUntil",`;
/** The offset keeps the planner from walking all meetings by start until the page is full, which it may never be. */
const FOUND_FIRST = '(select * from meeting where search @@ ?::tsquery offset 0)';

/**
 * A word so frequent that it fills a page from the first of them is not looked up: the index would bring all that hold it. A
 * rarer one is: the planner takes the beginning of a word for frequent, and would walk all meetings to find one.
 */
const LOOKED_THROUGH = 1_000;

/** Meetings as the API shows them, read straight from the tables. */
@Injectable()
export class Meetings {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With what is offered instead of its time. @throws NotFound */
  async one(id: string): Promise<Meeting> {
    const now = this.clock.now();
    const [meeting] = await this.read('m.id = ?', [now, now, id], 'm.id', 1, OFFERS);
    if (!meeting) throw new NotFound();
    return meeting;
  }

  /** One that was made this moment, said without reading it back: what `one` would say of it. */
  async justMade(
    made: Made,
    { schedule, time, place }: SlotToTake,
    meeting: NewMeeting,
    now: Date,
  ): Promise<Meeting> {
    const { id, name, position } = schedule.host;
    const { status, mode, topic, documentNumber, attendee, origin } = meeting;
    const row: Row = {
      ...{ ...made, status, mode, place, topic, documentNumber, attendee, origin },
      scheduleId: schedule.id,
      scheduleTitle: schedule.title,
      host: { id, name, position },
      startAt: time.start,
      endAt: time.end,
      madeAt: now,
      latestHours: schedule.rules.latestCancellationHours,
      ...(schedule.instructions !== null && { instructions: schedule.instructions }),
      since: status === 'requested' ? now : null,
      roomReady: false,
      version: 1,
    };
    return present(row, await this.settings.all(), now);
  }

  /** Every own meeting, whatever its status, is in exactly one of the two lists, by its end. */
  async ofCitizen(
    citizenId: string,
    when: 'upcoming' | 'past',
    page: PageQuery,
    now: Date,
  ): Promise<Page<Meeting>> {
    const [sign, order] = when === 'upcoming' ? ['>', 'asc'] : ['<', 'desc'];
    const after = fromCursor(page.cursor, 2, isStartAndId);
    const rows = await this.read(
      `m.citizen_id = ? and m.end_at ${when === 'upcoming' ? '>' : '<='} ?
       ${after ? `and (m.start_at, m.id) ${sign} (?::timestamptz, ?::uuid)` : ''}`,
      [citizenId, now, ...(after ?? [])],
      `m.start_at ${order}, m.id ${order}`,
      page.limit + 1,
    );
    return pageOf(rows, page.limit, (last) => [last.start, last.id]);
  }

  /** @param hostIds the hosts that the caller sees; undefined means all */
  async ofOffice(query: OfficeMeetingsQuery, hostIds: string[] | undefined): Promise<Page<Meeting>> {
    const asked = searchQuery(query.q ?? '');
    if (hostIds?.length === 0 || asked === 'nothing') return { items: [], nextCursor: null };
    const zone = await this.settings.timeZone();
    const where: string[] = ['true'];
    const values: unknown[] = [];
    const add = (condition: string, ...given: unknown[]): void => {
      where.push(condition);
      values.push(...given);
    };
    if (hostIds) add('m.host_id in (?)', hostIds);
    if (query.status) add('m.status = ?', query.status);
    if (query.hostId) add('m.host_id = ?', query.hostId);
    if (query.scheduleId) add('m.schedule_id = ?', query.scheduleId);
    if (query.from) add('m.start_at >= ?', new Date(dayBounds(query.from, zone)[0]));
    if (query.to) add('m.start_at < ?', new Date(dayBounds(query.to, zone)[1]));
    const after = fromCursor(query.cursor, 2, isStartAndId);
    if (after) add('(m.start_at, m.id) > (?::timestamptz, ?::uuid)', ...after);
    const rows = await this.search(asked, where.join(' and '), values, query.limit + 1);
    return pageOf(rows, query.limit, (last) => [last.start, last.id]);
  }

  /** Everything that is kept of a citizen's meetings, for the export that the law grants. */
  allOfCitizen(citizenId: string): Promise<Meeting[]> {
    return this.read('m.citizen_id = ?', [citizenId], 'm.start_at, m.id', 10_000);
  }

  /**
   * All meetings of whoever gave this number, latest first.
   * @param phone E.164
   * @param hostIds the hosts that the caller sees; undefined means all
   */
  async ofPhone(phone: string, hostIds: string[] | undefined, page: PageQuery): Promise<Page<Meeting>> {
    if (hostIds?.length === 0) return { items: [], nextCursor: null };
    const after = fromCursor(page.cursor, 2, isStartAndId);
    const rows = await this.read(
      `m.attendee->>'phone' = ? ${hostIds ? 'and m.host_id in (?)' : ''}
       ${after ? 'and (m.start_at, m.id) < (?::timestamptz, ?::uuid)' : ''}`,
      [phone, ...(hostIds ? [hostIds] : []), ...(after ?? [])],
      'm.start_at desc, m.id desc',
      page.limit + 1,
    );
    return pageOf(rows, page.limit, (last) => [last.start, last.id]);
  }

  /** The meetings to come that hold a time of the schedule, by start. */
  activeOf(scheduleId: string, now: Date): Promise<Meeting[]> {
    return this.read(
      `m.schedule_id = ? and m.end_at > ? and m.status in ('requested', 'approved', 'checkedIn')`,
      [scheduleId, now],
      'm.start_at, m.id',
      5_000,
    );
  }

  /** What happened to it, from the stored events, oldest first. Names are today's: an erased person has none. */
  async history(id: string): Promise<MeetingHistory> {
    const zone = await this.settings.timeZone();
    const rows = await this.em.execute<HistoryRow[]>(
      `select e.name as event, e.occurred_at as at, e.actor->>'kind' as kind, e.data,
              coalesce(nullif(trim(concat(a.given_name, ' ', a.family_name)), ''), c.name, s.name) as name
         from event e left join account a on a.id = (e.actor->>'id')::uuid
         left join api_client c on c.id = (e.actor->>'id')::uuid
         left join screen s on s.id = (e.actor->>'id')::uuid
        where e.aggregate_id = ? and e.name not in (?) order by e.id`,
      [id, READINGS],
    );
    return {
      items: rows.map(({ event, at, kind, name, data }) => ({
        event,
        at: formatInstant(ms(at), zone),
        actor: { kind, name },
        data: inZone(data, zone),
      })),
    };
  }

  /** By start; words that nothing holds as they stand are looked for as beginnings. */
  private async search(
    asked: SearchQuery | 'everything',
    where: string,
    values: unknown[],
    limit: number,
  ): Promise<Meeting[]> {
    const order = 'm.start_at, m.id';
    if (asked === 'everything') return this.read(where, values, order, limit);
    const foundFirst = (query: string) =>
      this.read(where, [query, ...values], order, limit, undefined, FOUND_FIRST);
    if (asked.severalWords) {
      const whole = await foundFirst(asked.whole);
      return whole.length > 0 ? whole : foundFirst(asked.begun);
    }
    const frequent = await this.read(
      'm.search @@ ?::tsquery',
      [...values, asked.whole],
      order,
      limit,
      undefined,
      `(select m.* from meeting m where ${where} order by ${order} limit ${LOOKED_THROUGH})`,
    );
    return frequent.length >= limit ? frequent : foundFirst(asked.whole);
  }

  private async read(
    where: string,
    values: unknown[],
    order: string,
    limit: number,
    more?: string,
    meetings?: string,
  ): Promise<Meeting[]> {
    const settings = await this.settings.all();
    const rows = await this.em.execute<Row[]>(
      `select ${columns(more, meetings)} where ${where} order by ${order} limit ${limit}`,
      values,
    );
    const now = this.clock.now();
    return rows.map((row) => present(row, settings, now));
  }
}

interface HistoryRow {
  event: string;
  at: Date | string;
  kind: string;
  name: string | null;
  data: Record<string, unknown>;
}

/** When the video room of a meeting lets people in. */
export const roomHours = (start: number, end: number, zone: string): MeetingRoomHours => ({
  opensAt: formatInstant(start - ROOM_OPENS_BEFORE_MS, zone),
  closesAt: formatInstant(roomClosesAt(end), zone),
});

/** @param end of the meeting @returns when nobody is let in any more, both in milliseconds */
export const roomClosesAt = (end: number): number => end + ROOM_CLOSES_AFTER_MS;

function present(
  { startAt, endAt, madeAt, since, roomReady, heldUntil, latestHours, ...row }: Row,
  { timeZone: zone, waitingTooLongHours }: SettingValues,
  now: Date,
): Meeting {
  const [start, end] = [ms(startAt), ms(endAt)];
  const room = roomHours(start, end, zone);
  const { reason, competent, cancelledBy, note, answer, instructions, offers, arrival, ...plain } = row;
  const request = since && { since: new Date(since), start: new Date(start) };
  return {
    ...plain,
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    ...(reason && { reason }),
    ...(competent && { competent }),
    ...(cancelledBy && { cancelledBy }),
    ...(note && { note }),
    ...(answer && { answer: presentAnswer(answer, zone) }),
    changeableUntil: formatInstant(lastMomentToGiveBack(new Date(start), latestHours).getTime(), zone),
    ...(instructions && { instructions }),
    ...(offers?.length &&
      heldUntil && { offers: presentOffers(offers, zone), offersUntil: formatInstant(ms(heldUntil), zone) }),
    ...(roomReady && { room }),
    ...(arrival && { arrival: presentArrival(arrival, zone) }),
    createdAt: formatInstant(ms(madeAt), zone),
    ...(request && {
      waitingSince: formatInstant(request.since.getTime(), zone),
      waitsTooLong: waitsTooLong(request, now, waitingTooLongHours),
    }),
  };
}

const presentAnswer = (
  { text, at, decision, decidedAt, note }: StoredAnswer,
  zone: string,
): WrittenAnswer => ({
  text,
  at: formatInstant(ms(at), zone),
  ...(decision && decidedAt && { decision, decidedAt: formatInstant(ms(decidedAt), zone) }),
  ...(note && { note }),
});

const presentArrival = (
  { number, at, calledAt, calls, unanswered }: StoredArrival,
  zone: string,
): MeetingArrival => ({
  number,
  at: formatInstant(ms(at), zone),
  ...(calledAt && { calledAt: formatInstant(ms(calledAt), zone) }),
  calls,
  unanswered,
});

/** Stored events speak UTC; answers speak the administration's own time. */
function inZone(data: Record<string, unknown>, zone: string): Record<string, unknown> {
  const instants = ['start', 'end', 'previousStart', 'previousEnd', 'offersUntil'];
  const spoken = (name: string, value: unknown): unknown => {
    if (name === 'offers' && Array.isArray(value))
      return value.map((offer) => inZone(offer as Record<string, unknown>, zone));
    const isInstant = instants.includes(name) && typeof value === 'string';
    return isInstant ? formatInstant(Date.parse(value), zone) : value;
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, spoken(name, value)]));
}

/** What `read` sorts by, and so a cursor of its lists holds. */
const isStartAndId = ([start, id]: (string | number)[]): boolean => isInstant(start) && isId(String(id));

const ms = (instant: Date | string): number => new Date(instant).getTime();
