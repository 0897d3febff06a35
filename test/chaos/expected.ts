import { type Audience, toldOf } from '../../src/notifications/who-is-told.js';
import type { MeetingEvent } from '../../src/notifications/meeting-event.js';
import type { PostgresToKill } from './postgres-to-kill.js';

interface EventRow extends MeetingEvent {
  citizen: string | null;
  staff: string[] | null;
}

/** What must have been mailed, by the table. */
export interface ExpectedMail {
  /** `event recipient` */
  owed: Set<string>;
  /** All events of meetings in that time, those that nobody is told of too. */
  events: Set<string>;
}

/** Who must have been mailed of each event of a meeting since the given one. */
export async function expectedMail(database: PostgresToKill, since: string): Promise<ExpectedMail> {
  const events = await database.rows<EventRow>(
    `select e.id, e.name, e.actor, e.data, e.aggregate_id as "aggregateId", e.occurred_at as "occurredAt",
            coalesce(a.email, m.attendee->>'email') as citizen,
            array(select lower(h.email) from host h where h.id = m.host_id and h.email is not null
                  union select lower(s.email) from staff_host sh join account s on s.id = sh.account_id
                         where sh.host_id = m.host_id and s.state = 'active') as staff
       from event e join meeting m on m.id = e.aggregate_id left join account a on a.id = m.citizen_id
      where e.id > '${since}'`,
  );
  const owed = new Set<string>();
  for (const event of events) {
    const mailed = (audience: Audience): boolean => toldOf(audience, event)?.by('mail') ?? false;
    if (event.citizen && mailed('citizen')) owed.add(`${event.id} ${event.citizen.toLowerCase()}`);
    if (mailed('staff')) for (const email of event.staff ?? []) owed.add(`${event.id} ${email}`);
  }
  return { owed, events: new Set(events.map(({ id }) => id)) };
}
