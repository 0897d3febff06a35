import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, type Language } from '../../libs/domain/domain-error.js';
import { Contacts } from '../identity/index.js';
import type { Person } from './channel.js';

/** What a message tells beside the event itself: what does not change when a meeting does. */
export interface ToldMeeting {
  id: string;
  topic: string;
  documentNumber: string | null;
  place: string | null;
  hostId: string;
  host: string;
  hostEmail: string | null;
  reminderHours: number[];
  /** Names of the other hosts that the event speaks of, by id. */
  otherHosts: Record<string, string>;
  instructions: string | null;
  /** Whom a refusal named instead; one of the two ids is there. */
  competent: { scheduleId?: string; groupId?: string; title: string } | null;
  attendee: { givenName: string; familyName: string; phone: string | null; email: string | null };
  /** The citizen's account, where they have one. */
  citizenId: string | null;
  /** The citizen's. */
  language: Language;
  /** How many events the meeting had had by then: grows with each, and is the same whenever it is asked. */
  sequence: number;
  /** The citizen's calendar may hold an entry from an earlier message. */
  inCalendar: boolean;
}

/** The citizen as somebody to be told. */
export const citizenOf = ({ attendee, citizenId, language }: ToldMeeting): Person => ({
  kind: 'citizen',
  accountId: citizenId,
  name: `${attendee.givenName} ${attendee.familyName}`,
  email: attendee.email,
  phone: attendee.phone,
  language,
});

/** Meetings as messages tell them, read straight from the tables. */
@Injectable()
export class ToldMeetings {
  constructor(
    private readonly em: EntityManager,
    private readonly contacts: Contacts,
  ) {}

  /** The meeting as it is, after its last event. @throws NotFound */
  async asIs(meetingId: string): Promise<ToldMeeting & { changedAt: Date }> {
    const [last] = await this.em.execute<{ id: string; at: Date | string }[]>(
      `select id, occurred_at as at from event where aggregate_id = ? and name like 'Meeting%' order by id desc limit 1`,
      [meetingId],
    );
    if (!last) throw new NotFound();
    return { ...(await this.asOf(last.id, meetingId)), changedAt: new Date(last.at) };
  }

  /** The meeting as it was when the event happened, as far as that matters. @throws NotFound */
  async asOf(eventId: string, meetingId: string): Promise<ToldMeeting> {
    const [meeting] = await this.em.execute<ToldMeeting[]>(
      `select m.id, m.topic, m.document_number as "documentNumber", m.place, m.host_id as "hostId",
              concat_ws(', ', h.name, h.position) as host, h.email as "hostEmail",
              coalesce(s.rules->'reminderHours', '[]') as "reminderHours", s.instructions, m.attendee,
              m.citizen_id as "citizenId",
              case when cs.id is not null then jsonb_build_object('scheduleId', cs.id, 'title', cs.title)
                   when cg.id is not null then jsonb_build_object('groupId', cg.id, 'title', cg.name)
                    end as competent,
              coalesce((select jsonb_object_agg(o.id, concat_ws(', ', o.name, o.position))
                          from event e, host o
                         where e.id = ? and (o.id::text = e.data->>'previousHostId' or exists (
                               select 1 from jsonb_array_elements(e.data->'offers') f
                                where f->>'hostId' = o.id::text))), '{}') as "otherHosts",
              told.sequence, told."inCalendar"
         from meeting m
         join host h on h.id = m.host_id
         join schedule s on s.id = m.schedule_id
         left join schedule cs on cs.id = m.competent_schedule_id and cs.status = 'published'
         left join schedule_group cg on cg.id = m.competent_group_id
        cross join lateral (
              select count(*)::int as sequence,
                     coalesce(bool_or(id < ? and name in ('MeetingApproved', 'MeetingRescheduled')), false)
                       as "inCalendar"
                from event where aggregate_id = m.id and name like 'Meeting%' and id <= ?) told
        where m.id = ?`,
      [eventId, eventId, eventId, meetingId],
    );
    if (!meeting) throw new NotFound();
    const { citizenId, attendee } = meeting;
    const account = citizenId ? await this.contacts.accountContact(citizenId) : undefined;
    return {
      ...meeting,
      language: account?.locale ?? 'bg',
      attendee: { ...attendee, email: account?.email ?? attendee.email },
    };
  }
}
