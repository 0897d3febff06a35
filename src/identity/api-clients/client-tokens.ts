import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { isId } from '../../../libs/domain/id.js';
import { Prepared } from '../../platform/database/prepared.js';
import type { ClientCaller } from '../access/caller.js';
import type { Scope } from '../model/scopes.js';
import { hashOf, newSecret } from './secrets.js';

/** Seconds that a token lives. */
export const TOKEN_SECONDS = 3600;

/** A client whose secret was right. */
export interface KnownClient {
  id: string;
  scopes: Scope[];
  requestsPerMinute: number;
  secretHash: string;
}

const CALLER = new Prepared<Omit<ClientCaller, 'kind'>>(
  'caller-of-token',
  `select c.id, c.name, c.requests_per_minute as "requestsPerMinute", c.host_ids::text[] as "hostIds",
          array(select unnest(t.scopes) intersect select unnest(c.scopes)) as scopes
     from api_token t join api_client c on c.id = t.client_id
    where t.hash = ? and t.expires_at > now() and c.revoked_at is null`,
);

/**
 * Access tokens of programs: random, of which PostgreSQL keeps the hash, so that revoking works with the next call. A
 * signed token that proves itself would live on until it expires.
 */
@Injectable()
export class ClientTokens {
  constructor(private readonly em: EntityManager) {}

  /** The client, if the secret is its own and it was not revoked. */
  async clientWith(id: string, secret: string): Promise<KnownClient | undefined> {
    if (!isId(id)) return undefined;
    const [client] = await this.em.execute<KnownClient[]>(
      `select id, scopes, requests_per_minute as "requestsPerMinute", secret_hash as "secretHash"
         from api_client where id = ? and secret_hash = ? and revoked_at is null`,
      [id, hashOf(secret)],
    );
    return client;
  }

  /**
   * The row lock orders it against a new secret and against revoking, which take tokens back after they have written:
   * either ours is among those, or we see what they wrote here.
   *
   * @returns the token, stored nowhere; undefined if the client changed since its secret was checked
   */
  async issue({ id, secretHash }: KnownClient, scopes: Scope[]): Promise<string | undefined> {
    const { secret: token, hash } = newSecret('pv_token');
    const issued = await this.em.execute<unknown[]>(
      `insert into api_token (hash, client_id, scopes, expires_at)
       select ?, id, string_to_array(?, ' '), now() + make_interval(secs => ?) from api_client
        where id = ? and secret_hash = ? and revoked_at is null for share
       returning hash`,
      [hash, scopes.join(' '), TOKEN_SECONDS, id, secretHash],
    );
    return issued.length > 0 ? token : undefined;
  }

  /** Who calls with this token, with what both it and its client may do now. */
  async callerOf(token: string): Promise<ClientCaller | undefined> {
    const [row] = await CALLER.rows(this.em, [hashOf(token)]);
    return row && { ...row, kind: 'client' };
  }

  async takeBack(clientId: string): Promise<void> {
    await this.em.execute('delete from api_token where client_id = ?', [clientId]);
  }
}
