import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { Stale } from '../platform/http/problems.js';
import { Meeting } from './model/meeting.js';

/**
 * The meeting, locked to the end of the transaction: of two who act at once the second sees what the first did.
 * @param version what the caller read; undefined when they don't mind
 */
export async function loadMeeting(em: EntityManager, id: string, version?: number): Promise<Meeting> {
  const meeting = await em.findOne(Meeting, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!meeting) throw new NotFound();
  if (version !== undefined && meeting.version !== version) throw new Stale({ id, version }, meeting.version);
  return meeting;
}
