import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EntityManager } from '@mikro-orm/postgresql';
import { foldText } from '../../libs/domain/fold.js';
import { newId } from '../../libs/domain/id.js';
import { Sessions, SESSION_COOKIE } from '../../src/identity/sessions.js';
import type { StaffRole } from '../../src/identity/index.js';

/** Someone with an account and an open session, made without the log-in form. */
export interface SignedIn {
  id: string;
  email: string;
  /** The value of the Cookie header. */
  cookie: string;
}

export async function signInAs(
  app: NestFastifyApplication,
  who: {
    kind?: 'citizen' | 'staff';
    roles?: StaffRole[];
    hostIds?: string[];
    givenName?: string;
    familyName?: string;
    phone?: string;
  } = {},
): Promise<SignedIn> {
  const em = app.get(EntityManager).fork();
  const id = newId();
  const email = `${id}@people.example`;
  const kind = who.kind ?? (who.roles ? 'staff' : 'citizen');
  await em.execute(
    `insert into account (id, kind, roles, state, email, given_name, family_name, phone, words)
     values (?, ?, string_to_array(?, ','), 'active', ?, ?, ?, ?, ?)`,
    [
      id,
      kind,
      (who.roles ?? []).join(','),
      email,
      who.givenName ?? 'Ана',
      who.familyName ?? 'Примерова',
      who.phone ?? null,
      foldText(`${who.givenName ?? 'Ана'} ${who.familyName ?? 'Примерова'}`),
    ],
  );
  for (const hostId of who.hostIds ?? [])
    await em.execute('insert into staff_host (account_id, host_id) values (?, ?)', [id, hostId]);
  const token = await new Sessions(em).open({ id, passwordHash: null });
  return { id, email, cookie: `${SESSION_COOKIE}=${token}` };
}
