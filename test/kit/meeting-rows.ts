import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, DomainEvent } from '../../libs/domain/aggregate.js';
import { newId } from '../../libs/domain/id.js';

/** A meeting straight in the tables, for specs of contexts that react to what booking did. */
export interface MeetingRow {
  id: string;
  hostId: string;
  email: string;
}

/** Monday, 7 December 2026, 9:30 in Sofia, in person with the mayor, approved; what differs is said. */
export async function aMeetingRow(
  em: EntityManager,
  change: {
    status?: string;
    mode?: 'inPerson' | 'video' | 'phone';
    citizenId?: string;
    email?: string | null;
    hostEmail?: string;
    videoUrl?: string;
    documentNumber?: string;
  } = {},
): Promise<MeetingRow> {
  const [hostId, scheduleId, id] = [newId(), newId(), newId()];
  await em.execute(
    `insert into host (id, name, kind, position, email) values (?, 'Ивайла Тодорова', 'official', 'кмет', ?)`,
    [hostId, change.hostEmail ?? null],
  );
  await em.execute(
    `insert into schedule (id, host_id, title, status, rules, instructions, created_at, changed_at)
     values (?, ?, 'Кмет', 'draft', '{}', 'Носете документ за самоличност.', now(), now())`,
    [scheduleId, hostId],
  );
  const email = change.email === undefined ? `${id}@people.example` : change.email;
  await em.execute(
    `insert into meeting (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, place, topic,
                          citizen_id, attendee, origin, video_url, document_number)
     values (?, ?, ?, ?, 1, '2026-12-07T07:30:00Z', '2026-12-07T07:45:00Z',
             '[2026-12-07T07:30:00Z,2026-12-07T07:45:00Z)', ?, 'стая 201', 'Скица на имот', ?, ?::jsonb, 'portal', ?, ?)`,
    [
      id,
      change.status ?? 'approved',
      scheduleId,
      hostId,
      change.mode ?? 'inPerson',
      change.citizenId ?? null,
      JSON.stringify({ givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456', email }),
      change.videoUrl ?? null,
      change.documentNumber ?? null,
    ],
  );
  return { id, hostId, email: email ?? '' };
}

/** An event of that meeting as booking tells it, stored and relayed. */
export async function anEventOf(
  em: EntityManager,
  meeting: MeetingRow,
  name: string,
  actor: Actor,
  data: Record<string, unknown> = {},
): Promise<DomainEvent> {
  const event: DomainEvent = {
    id: newId(),
    name,
    occurredAt: new Date('2026-11-24T10:00:00Z'),
    aggregateId: meeting.id,
    actor,
    data: {
      reference: '482-913-105',
      hostId: meeting.hostId,
      status: 'approved',
      start: '2026-12-07T07:30:00.000Z',
      end: '2026-12-07T07:45:00.000Z',
      mode: 'inPerson',
      origin: 'portal',
      ...data,
    },
  };
  await em.execute(
    `insert into event (id, name, occurred_at, aggregate_id, actor, data, relayed_at)
     values (?, ?, ?, ?, ?::jsonb, ?::jsonb, now())`,
    [event.id, name, event.occurredAt, meeting.id, JSON.stringify(actor), JSON.stringify(event.data)],
  );
  return event;
}
