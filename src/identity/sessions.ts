import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { Prepared } from '../platform/database/prepared.js';
import type { Caller } from './access/caller.js';
import { type Device, UNKNOWN_DEVICE } from './device.js';

export const SESSION_COOKIE = 'sid';
/** Seconds that an unused session lives. */
export const SESSION_SECONDS = 14 * 24 * 3600;
/** Days after log-in on which a session ends though it is used (ASVS 7.3.2): a stolen one does not live for ever. */
export const SESSION_LAST_DAY = 60;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

interface SessionRow extends Omit<Caller, 'sessionId'> {
  stale: boolean;
}

const CALLER = new Prepared<SessionRow>(
  'caller-of-session',
  `select a.id, a.kind, a.roles, a.email, a.given_name as "givenName", a.family_name as "familyName",
          a.phone, a.locale,
          array(select host_id::text from staff_host where account_id = a.id) as "hostIds",
          s.way <> 'password' or exists (select 1 from authenticator where account_id = a.id and confirmed_at is not null)
            as "hasSecondFactor",
          s.used_at < now() - interval '5 minutes' as stale
     from session s join account a on a.id = s.account_id
    where s.id = ? and s.expires_at > now() and a.state = 'active'`,
);

/**
 * By what somebody got in. A passkey is something one has and a finger or PIN at once: both steps. How many a provider
 * asks for is for the administration to demand there (`docs/sign-in.md`).
 */
export type Way = 'password' | 'passkey' | 'signOn';

/** Server-side sessions: the cookie holds a random token, PostgreSQL its hash. */
@Injectable()
export class Sessions {
  private readonly logger = new Logger('Access');

  constructor(private readonly em: EntityManager) {}

  /**
   * The row lock orders it against a change of password or rights, which closes sessions after it has written:
   * either our session is among those, or we see the new password here.
   *
   * @returns the token for the cookie, stored nowhere; undefined if the account changed since its password was checked
   */
  async open(
    account: { id: string; passwordHash: string | null },
    device: Device = UNKNOWN_DEVICE,
    way: Way = 'password',
  ): Promise<string | undefined> {
    const token = randomBytes(32).toString('base64url');
    const opened = await this.em.execute<unknown[]>(
      `insert into session (id, account_id, browser, system, way, expires_at)
       select ?, id, ?, ?, ?, now() + make_interval(secs => ?) from account
        where id = ? and state = 'active' and password_hash is not distinct from ? for share
       returning id`,
      [hashOf(token), device.browser, device.system, way, SESSION_SECONDS, account.id, account.passwordHash],
    );
    if (opened.length === 0) return undefined;
    this.logger.log(`logged in by ${way}, account ${account.id}`);
    return token;
  }

  /** Its owner has shown a passkey meanwhile. */
  async raise(sessionId: string): Promise<void> {
    await this.em.execute(`update session set way = 'passkey' where id = ?`, [sessionId]);
  }

  /** The signed-in caller of a request, undefined where there is none. */
  async callerOf(request: Pick<FastifyRequest, 'cookies'>): Promise<Caller | undefined> {
    const token = request.cookies?.[SESSION_COOKIE];
    if (!token) return undefined;
    const sessionId = hashOf(token);
    const [row] = await CALLER.rows(this.em, [sessionId]);
    if (!row) return undefined;
    const { stale, ...caller } = row;
    if (stale) await this.keepAlive(sessionId);
    return { ...caller, sessionId };
  }

  /** Pages that are open elsewhere hear of it. */
  async close(sessionId: string): Promise<void> {
    await this.end('id = ?', [sessionId]);
  }

  /** After a changed password or changed rights nobody may go on with an old session. */
  async closeAll(accountId: string): Promise<void> {
    await this.end('account_id = ?', [accountId]);
  }

  /** All but the one that the caller speaks by. */
  async closeOthers({ id, sessionId }: Caller): Promise<void> {
    await this.end('account_id = ? and id <> ?', [id, sessionId]);
  }

  /** By the name under which its owner knows it. */
  async closeKnown(publicId: string): Promise<void> {
    await this.end('public_id = ?', [publicId]);
  }

  /** Those of the sessions that go on. */
  async stillOpen(sessionIds: string[]): Promise<Set<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows = await this.em.execute<{ id: string }[]>(
      `select s.id from session s join account a on a.id = s.account_id
        where s.id in (?) and s.expires_at > now() and a.state = 'active'`,
      [sessionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async end(which: string, values: string[]): Promise<void> {
    await this.em.execute(
      `with gone as (delete from session where ${which} returning 1) select pg_notify('sessions', '') from gone`,
      values,
    );
  }

  private async keepAlive(sessionId: string): Promise<void> {
    await this.em.execute(
      `update session set used_at = now(),
              expires_at = least(now() + make_interval(secs => ?), created_at + make_interval(days => ?))
        where id = ?`,
      [SESSION_SECONDS, SESSION_LAST_DAY, sessionId],
    );
  }
}
