import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { RoundMeeting } from './mail-facts.js';

/** A meeting in a morning's list, with the host whose people are told of it. */
export interface ListedMeeting extends RoundMeeting {
  hostId: string;
}

type Row = Omit<ListedMeeting, 'start' | 'waitingSince'> & {
  start: Date | string;
  waitingSince: Date | string;
};

const SELECT = `
  select m.host_id as "hostId", m.reference, m.start_at as start, m.mode, m.place, m.topic,
         m.document_number as "documentNumber", concat_ws(', ', h.name, h.position) as host,
         jsonb_build_object('name', concat_ws(' ', m.attendee->>'givenName', m.attendee->>'familyName'),
                            'phone', m.attendee->>'phone') as attendee,
         waiting.since as "waitingSince"
    from meeting m
    join host h on h.id = m.host_id
   cross join lateral (
         select coalesce(max(e.occurred_at), m.created_at) as since from event e
          where e.aggregate_id = m.id and e.name in ('MeetingRequested', 'MeetingRescheduled')) waiting`;

/** What stands in the lists of the morning, for all hosts at once. */
@Injectable()
export class MorningLists {
  constructor(private readonly em: EntityManager) {}

  /** The meetings that are certain to begin within `[from, to)`, by hour. */
  ofDay(from: Date, to: Date): Promise<ListedMeeting[]> {
    return this.read(
      `where m.status in ('approved', 'checkedIn') and m.start_at >= ? and m.start_at < ? order by m.start_at, m.id`,
      [from, to],
    );
  }

  /**
   * Requests that wait since before `since`, and whatever begins before `to`: the next morning would be too late for
   * them. The longest waiting first; a citizen who is choosing another time waits for nobody.
   */
  waiting(now: Date, since: Date, to: Date): Promise<ListedMeeting[]> {
    return this.read(
      `where m.status = 'requested' and m.start_at > ? and (waiting.since <= ? or m.start_at < ?)
         and not exists (select 1 from resettled_meeting r where r.meeting_id = m.id and r.outcome = 'offered')
       order by waiting.since, m.id`,
      [now, since, to],
    );
  }

  private async read(where: string, values: unknown[]): Promise<ListedMeeting[]> {
    const rows = await this.em.execute<Row[]>(`${SELECT} ${where}`, values);
    return rows.map((row) => ({
      ...row,
      start: new Date(row.start),
      waitingSince: new Date(row.waitingSince),
    }));
  }
}
