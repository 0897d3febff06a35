import type { EntityManager } from '@mikro-orm/postgresql';
import { type InputError, ValidationFailed, type Words } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import { rulesOf } from './checked-rules.js';
import type { ScheduleContent } from './model/schedule-aggregate.js';
import type { ScheduleBody } from './schedule.body.js';

/**
 * The content that a whole body describes; its host and groups are there and stay there until the transaction ends.
 * @throws ValidationFailed that names every wrong place
 */
export async function checkedContent(
  em: EntityManager,
  body: ScheduleBody,
  timeZone: string,
): Promise<ScheduleContent> {
  const { rules, errors } = rulesOf(body, timeZone);
  const groupIds = body.groupIds ?? [];
  const wrong = [...errors, ...(await unknownHost(em, body.hostId)), ...(await unknownGroups(em, groupIds))];
  if (wrong.length > 0) throw new ValidationFailed(wrong);
  return {
    title: body.title,
    hostId: body.hostId.toLowerCase(),
    // In one order, as they are read: a set has none of its own.
    groupIds: [...new Set(groupIds.map((id) => id.toLowerCase()))].sort(),
    place: body.place ?? null,
    instructions: body.instructions ?? null,
    status: body.status ?? 'draft',
    rules,
  };
}

async function unknownHost(em: EntityManager, hostId: string): Promise<InputError[]> {
  const known = isId(hostId) && (await em.execute('select 1 from host where id = ? for key share', [hostId]));
  return known && known.length > 0 ? [] : [{ path: 'hostId', message: words.noHost }];
}

async function unknownGroups(em: EntityManager, groupIds: string[]): Promise<InputError[]> {
  const ids = groupIds.filter(isId);
  const rows = ids.length
    ? await em.execute<{ id: string }[]>('select id from schedule_group where id in (?) for key share', [ids])
    : [];
  const known = new Set(rows.map((row) => row.id));
  return groupIds.flatMap((id, index) =>
    isId(id) && known.has(id.toLowerCase()) ? [] : [{ path: `groupIds[${index}]`, message: words.noGroup }],
  );
}

const words = {
  noHost: { bg: 'Няма такъв приемащ.', en: 'There is no such host.' },
  noGroup: { bg: 'Няма такава група.', en: 'There is no such group.' },
} satisfies Record<string, Words>;
