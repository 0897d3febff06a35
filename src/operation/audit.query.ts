import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { isId } from '../../libs/domain/id.js';
import { fromCursor, pageOf } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { dayBounds, formatInstant } from '../scheduling/index.js';
import type { AuditActor, AuditEntry, AuditPage, AuditSubject } from './audit.answer.js';
import type { AuditQuery } from './audit.body.js';

interface Row {
  id: string;
  event: string;
  at: Date | string;
  reason: string | null;
  actorKind: AuditActor['kind'];
  actorId: string | null;
  actorName: string | null;
  subjectKind: AuditSubject['kind'];
  subjectId: string;
  subjectName: string | null;
}

const STAFF_NAME = (account: string): string =>
  `case when ${account}.kind = 'staff' then trim(concat(${account}.given_name, ' ', ${account}.family_name)) end`;

// An event names its aggregate by id alone: it is looked for in each kind.
const EVENTS = `
  select e.id, e.name as event, e.occurred_at as at, e.data->>'reason' as reason,
         e.actor->>'kind' as "actorKind", e.actor->>'id' as "actorId",
         coalesce(${STAFF_NAME('a')}, c.name) as "actorName",
         case when m.id is not null then 'meeting' when s.id is not null then 'schedule'
              when o.id is not null then 'account' when p.id is not null then 'client' else 'other' end as "subjectKind",
         e.aggregate_id as "subjectId",
         coalesce(m.reference, s.title, ${STAFF_NAME('o')}, p.name) as "subjectName"
    from event e
    left join account a on a.id = (e.actor->>'id')::uuid
    left join api_client c on c.id = (e.actor->>'id')::uuid
    left join meeting m on m.id = e.aggregate_id
    left join schedule s on s.id = e.aggregate_id
    left join account o on o.id = e.aggregate_id
    left join api_client p on p.id = e.aggregate_id`;

const NAMES = `concat_ws(' ', m.reference, s.title, ${STAFF_NAME('a')}, c.name, ${STAFF_NAME('o')}, p.name)`;

/** What has happened in the whole product, the latest first: the stored events, which nobody can change. */
@Injectable()
export class Audit {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async page(query: AuditQuery): Promise<AuditPage> {
    const zone = await this.settings.timeZone();
    const asked = conditions(query, zone);
    const where = asked.length > 0 ? `where ${asked.map(([condition]) => condition).join(' and ')}` : '';
    const rows = await this.em.execute<Row[]>(`${EVENTS} ${where} order by e.id desc limit ?`, [
      ...asked.map(([, value]) => value),
      query.limit + 1,
    ]);
    return pageOf(
      rows.map((row) => present(row, zone)),
      query.limit,
      ({ id }) => [id],
    );
  }
}

type Condition = readonly [sql: string, value: unknown];

function conditions({ cursor, from, to, actor, actorId, event, q }: AuditQuery, zone: string): Condition[] {
  const after = fromCursor(cursor, 1, ([id]) => isId(String(id)));
  const all: (Condition | '' | null | undefined)[] = [
    after && ['e.id < ?::uuid', after[0]],
    from && ['e.occurred_at >= ?', new Date(dayBounds(from, zone)[0])],
    to && ['e.occurred_at < ?', new Date(dayBounds(to, zone)[1])],
    actor && [`e.actor->>'kind' = ?`, actor],
    actorId && [`e.actor->>'id' = ?`, actorId.toLowerCase()],
    event && ['e.name = ?', event],
    q && [`${NAMES} ilike ?`, `%${q.replace(/[\\%_]/g, '\\$&')}%`],
  ];
  return all.filter((one) => !!one);
}

function present({ id, event, at, reason, ...row }: Row, zone: string): AuditEntry {
  return {
    id,
    event,
    at: formatInstant(new Date(at).getTime(), zone),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    reason,
  };
}
