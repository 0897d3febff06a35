import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { type ClosureRow, Closures, formatInstant } from '../scheduling/index.js';
import { affectedMeetings } from './affected-meetings.js';
import { actFor, checkedPlan, type ClosingPlan } from './closing-plan.js';
import type { MeetingsOfClosure, Outcome, ResettlingAct } from './model/resettling.js';
import { OUTCOMES, toldHow } from './model/resettling.js';
import { offersOfMeeting, presentOffers } from './offers.query.js';
import type {
  ClosedSchedule,
  Resettlement,
  ResettledMeeting,
  ResettlingCounts,
} from './resettlement.answer.js';
import { TakeOver } from './take-over.js';

/** What becomes of meetings that lost their time, as the API shows it. */
@Injectable()
export class Resettlements {
  constructor(
    private readonly em: EntityManager,
    private readonly closures: Closures,
    private readonly deputies: TakeOver,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<Resettlement> {
    const [made] = await this.em.execute<MadeRow[]>(
      `select id, schedule_id as "scheduleId", host_id as "hostId", deputy_host_id as "deputyHostId", meetings, reason
         from resettlement where id = ?`,
      [id],
    );
    if (!made) throw new NotFound();
    const closure = await this.closures.one(id);
    const meetings = await this.read(`resettled_meeting w`, `where w.resettlement_id = ?`, [], [id]);
    const done = meetings.filter(({ outcome }) => outcome !== null).length;
    return {
      ...answer(made, closure, meetings),
      schedules: closure ? await this.closedSchedules(closure) : [],
      state: done === meetings.length ? 'done' : 'working',
      done,
    };
  }

  /** What would become of each meeting if the span were closed now; nothing is changed. @throws ValidationFailed */
  async dryRun(plan: ClosingPlan): Promise<Resettlement> {
    const bounds = await checkedPlan(this.em, this.closures, plan);
    const affected = await affectedMeetings(this.em, plan.closure, bounds, this.clock.now());
    const planned = affected.map(({ id, start }) => ({
      meeting_id: id,
      planned_start: start,
      act: actFor(id, plan),
    }));
    const listed = await this.read(
      `jsonb_to_recordset(?::jsonb) as w (meeting_id uuid, planned_start timestamptz, act text, outcome text,
                                          why text, offers_until timestamptz)`,
      '',
      [JSON.stringify(planned)],
      [],
    );
    const meetings: ResettledMeeting[] = [];
    for (const meeting of listed) meetings.push(await this.foreseen(meeting, plan));
    const { hostId, reason } = plan.closure;
    const made = { id: null, scheduleId: null, hostId, reason, ...plan };
    return {
      ...answer(made, plan.closure, meetings),
      schedules: await this.closedSchedules(plan.closure),
      state: 'dryRun',
      done: 0,
    };
  }

  private async foreseen(meeting: ResettledMeeting, plan: ClosingPlan): Promise<ResettledMeeting> {
    const takesOver =
      meeting.act === 'deputy' && (await this.deputies.wouldTake(plan.deputyHostId!, meeting.id));
    const outcome = foreseenOutcomes[meeting.act === 'deputy' ? plan.meetings : meeting.act];
    const foreseen = takesOver ? 'takenOver' : outcome;
    return { ...meeting, outcome: foreseen, told: toldHow(foreseen, meeting.attendee.email !== null) };
  }

  private closedSchedules({ hostId, scheduleIds }: Pick<ClosureRow, 'hostId' | 'scheduleIds'>) {
    const [whose, values] = hostId
      ? ['and host_id = ?', [hostId]]
      : scheduleIds
        ? ['and id in (?)', [scheduleIds]]
        : ['', []];
    return this.em.execute<ClosedSchedule[]>(
      `select id, title from schedule where status = 'published' ${whose} order by title, id`,
      values,
    );
  }

  private async read(
    lines: string,
    where: string,
    before: unknown[],
    after: unknown[],
  ): Promise<ResettledMeeting[]> {
    const zone = await this.settings.timeZone();
    const rows = await this.em.execute<MeetingRow[]>(
      `select m.id, m.reference, m.status, m.schedule_id as "scheduleId", s.title as "scheduleTitle",
              jsonb_build_object('id', h.id, 'name', h.name, 'position', h.position) as host,
              w.planned_start as "plannedStart", m.start_at as start, m.end_at as "end", m.mode, m.topic,
              m.attendee || jsonb_build_object('email', coalesce(a.email, m.attendee->>'email')) as attendee,
              w.act, w.outcome, w.why, w.offers_until as "offersUntil", ${offersOfMeeting} as offers
         from ${lines}
         join meeting m on m.id = w.meeting_id
         join schedule s on s.id = m.schedule_id
         join host h on h.id = m.host_id
         left join account a on a.id = m.citizen_id
        ${where} order by w.planned_start, m.id`,
      [this.clock.now(), ...before, ...after],
    );
    const at = (instant: Date | string) => formatInstant(new Date(instant).getTime(), zone);
    return rows.map((row) => ({
      ...row,
      plannedStart: at(row.plannedStart),
      start: at(row.start),
      end: at(row.end),
      offers: presentOffers(row.offers, zone),
      offersUntil: row.offersUntil && at(row.offersUntil),
      told: toldHow(row.outcome, row.attendee.email !== null),
    }));
  }
}

interface MadeRow {
  id: string | null;
  scheduleId: string | null;
  hostId: string | null;
  deputyHostId: string | null;
  meetings: MeetingsOfClosure | null;
  reason: string;
}

type MeetingRow = Omit<ResettledMeeting, 'plannedStart' | 'start' | 'end' | 'offersUntil' | 'told'> & {
  plannedStart: Date | string;
  start: Date | string;
  end: Date | string;
  offersUntil: Date | string | null;
};

/** What an act comes to where nothing stands in its way. */
const foreseenOutcomes: Record<Exclude<ResettlingAct, 'deputy'>, Outcome> = {
  keep: 'kept',
  cancel: 'cancelled',
  offer: 'offered',
  move: 'moved',
};

function answer(
  { id, scheduleId, hostId, deputyHostId, meetings: meetingsDo, reason }: MadeRow,
  closure: { from: string; to: string } | undefined,
  meetings: ResettledMeeting[],
): Omit<Resettlement, 'schedules' | 'state' | 'done'> {
  const of = (wanted: Outcome): number => meetings.filter(({ outcome }) => outcome === wanted).length;
  return {
    id,
    hostId,
    deputyHostId,
    scheduleId,
    from: closure?.from ?? null,
    to: closure?.to ?? null,
    reason,
    meetingsDo,
    total: meetings.length,
    counts: Object.fromEntries(OUTCOMES.map((name) => [name, of(name)])) as unknown as ResettlingCounts,
    meetings,
  };
}
