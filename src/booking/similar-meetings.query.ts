import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound } from '../../libs/domain/domain-error.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { dayBounds, dayOf, formatInstant } from '../scheduling/index.js';
import type { SimilarMeeting, SimilarMeetings, SimilarToMeeting } from './similar.answer.js';

type Row = Omit<SimilarMeeting, 'start' | 'same'> & {
  hostId: string;
  startAt: Date | string;
  sameSchedule: boolean;
};

const found = (sameSchedule: string): string => `
  select m.id, m.reference, m.status, s.title as "scheduleTitle", h.name as "hostName", m.host_id as "hostId",
         m.start_at as "startAt", coalesce(${sameSchedule}, false) as "sameSchedule"
    from meeting m join schedule s on s.id = m.schedule_id join host h on h.id = m.host_id
   where m.status in ('requested', 'approved', 'checkedIn')`;

/** Double requests: open meetings of the same person at the same schedule, or about the same document. */
@Injectable()
export class SimilarOnes {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A citizen's own, before they send one more. */
  async ofCitizen(
    citizenId: string,
    scheduleId: string,
    documentNumber: string | null,
  ): Promise<SimilarMeetings> {
    const rows = await this.em.execute<Row[]>(
      `${found('m.schedule_id = ?')} and m.citizen_id = ? and m.end_at > ?
          and (m.schedule_id = ? or plain_number(m.document_number) = plain_number(?))
        order by m.start_at, m.id limit 20`,
      [scheduleId, citizenId, this.clock.now(), scheduleId, documentNumber],
    );
    return { items: await this.present(rows, undefined) };
  }

  /**
   * For staff who look at a meeting. Of another host's only that it exists is told.
   * @param hostIds the hosts that the caller sees; undefined means all
   * @throws NotFound
   */
  async toMeeting(id: string, hostIds: string[] | undefined): Promise<SimilarToMeeting> {
    const [one] = await this.em.execute<
      { scheduleId: string; citizenId: string | null; phone: string | null; number: string | null }[]
    >(
      `select schedule_id as "scheduleId", citizen_id as "citizenId", attendee->>'phone' as phone,
              document_number as number from meeting where id = ?`,
      [id],
    );
    if (!one) throw new NotFound();
    const person = [one.citizenId, one.phone];
    const samePerson = `(m.citizen_id = ?::uuid or m.attendee->>'phone' = ?)`;
    const rows = await this.em.execute<Row[]>(
      `${found(`m.schedule_id = ? and ${samePerson}`)} and m.id <> ? and m.end_at > ?
          and ((${samePerson} and m.schedule_id = ?) or plain_number(m.document_number) = plain_number(?))
        order by m.start_at, m.id limit 20`,
      [one.scheduleId, ...person, id, this.clock.now(), ...person, one.scheduleId, one.number],
    );
    const seen = hostIds ? `and m.host_id in (?)` : '';
    const [held] = await this.em.execute<[{ count: number }]>(
      `select count(*)::int as count from meeting m
        where ${samePerson} and m.id <> ? and m.status = 'held' and m.start_at >= ? ${seen}`,
      [...person, id, await this.newYear(), ...(hostIds ? [hostIds.length > 0 ? hostIds : [null]] : [])],
    );
    return { items: await this.present(rows, hostIds), heldThisYear: held.count };
  }

  private async present(rows: Row[], hostIds: string[] | undefined): Promise<SimilarMeeting[]> {
    const zone = await this.settings.timeZone();
    return rows.map(({ hostId, startAt, sameSchedule, id, ...row }) => ({
      ...row,
      id: hostIds && !hostIds.includes(hostId) ? null : id,
      start: formatInstant(new Date(startAt).getTime(), zone),
      same: sameSchedule ? ('schedule' as const) : ('document' as const),
    }));
  }

  private async newYear(): Promise<Date> {
    const zone = await this.settings.timeZone();
    const year = dayOf(this.clock.now().getTime(), zone).slice(0, 4);
    return new Date(dayBounds(`${year}-01-01`, zone)[0]);
  }
}
