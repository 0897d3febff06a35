import { type Audience, toldOf } from '../../src/notifications/who-is-told.js';
import type { MeetingEvent } from '../../src/notifications/meeting-event.js';
import type { PostgresToKill } from './postgres-to-kill.js';

interface EventRow extends MeetingEvent {
  citizen: string | null;
  citizenId: string | null;
  staff: string[] | null;
  staffIds: string[] | null;
}

/** What must have been told, by the table. */
export interface Expected {
  /** `event recipient` */
  byMail: Set<string>;
  /** `event account`: what must be under whose bell. */
  inApp: Set<string>;
  /** All events of meetings in that time, those that nobody is told of too. */
  events: Set<string>;
}

/** Who must have been told of each event of a meeting since the given one. */
export async function expected(database: PostgresToKill, since: string): Promise<Expected> {
  const events = await database.rows<EventRow>(
    `select e.id, e.name, e.actor, e.data, e.aggregate_id as "aggregateId", e.occurred_at as "occurredAt",
            coalesce(a.email, m.attendee->>'email') as citizen, m.citizen_id as "citizenId",
            array(select lower(h.email) from host h where h.id = m.host_id and h.email is not null
                  union select lower(s.email) from staff_host sh join account s on s.id = sh.account_id
                         where sh.host_id = m.host_id and s.state = 'active') as staff,
            array(select s.id::text from staff_host sh join account s on s.id = sh.account_id
                   where sh.host_id = m.host_id and s.state = 'active') as "staffIds"
       from event e join meeting m on m.id = e.aggregate_id left join account a on a.id = m.citizen_id
      where e.id > '${since}'`,
  );
  const byMail = new Set<string>();
  const inApp = new Set<string>();
  for (const event of events) {
    const tells = (audience: Audience, channel: string): boolean =>
      toldOf(audience, event)?.by(channel) ?? false;
    if (event.citizen && tells('citizen', 'mail')) byMail.add(`${event.id} ${event.citizen.toLowerCase()}`);
    if (tells('staff', 'mail')) for (const email of event.staff ?? []) byMail.add(`${event.id} ${email}`);
    if (event.citizenId && tells('citizen', 'in-app')) inApp.add(`${event.id} ${event.citizenId}`);
    if (tells('staff', 'in-app')) for (const id of event.staffIds ?? []) inApp.add(`${event.id} ${id}`);
  }
  return { byMail, inApp, events: new Set(events.map(({ id }) => id)) };
}

/** What is under the bells, as their owners would find it: a repetition is in the list twice. */
export async function foundUnderBells(database: PostgresToKill, since: string): Promise<string[]> {
  const rows = await database.rows<{ key: string }>(
    `select d.event_id || ' ' || d.account_id as key from delivery d join event e on e.id = d.event_id
      where d.channel = 'in-app' and d.state = 'sent' and d.subject is not null and e.id > '${since}'`,
  );
  return rows.map(({ key }) => key);
}
