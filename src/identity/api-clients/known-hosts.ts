import type { EntityManager } from '@mikro-orm/postgresql';
import { ValidationFailed } from '../../../libs/domain/domain-error.js';

const UNKNOWN_HOST = {
  path: 'hostIds',
  message: { bg: 'Няма такъв приемащ.', en: 'There is no such host.' },
};

/** @throws ValidationFailed for a host that does not exist */
export async function mustBeKnownHosts(em: EntityManager, hostIds: string[]): Promise<void> {
  const wanted = [...new Set(hostIds)];
  if (wanted.length === 0) return;
  const known = await em.execute<unknown[]>('select 1 from host where id in (?)', [wanted]);
  if (known.length < wanted.length) throw new ValidationFailed([UNKNOWN_HOST]);
}
