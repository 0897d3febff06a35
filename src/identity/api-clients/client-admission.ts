import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden, InsufficientScope, TokenInvalid } from '../access/access-errors.js';
import type { ClientCaller } from '../access/caller.js';
import type { Scope } from '../model/scopes.js';
import { ClientPace } from './client-pace.js';
import { ClientTokens } from './client-tokens.js';

/** The token that a request carries as RFC 6750 §2.1 has it; undefined where there is none. */
export const bearerToken = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer +(\S*)$/i.exec(headers.authorization ?? '')?.[1];

/** Whether a program's token opens an operation; a refusal says in its header how, as RFC 6750 §3 has it. */
@Injectable()
export class ClientAdmission {
  constructor(
    private readonly tokens: ClientTokens,
    private readonly pace: ClientPace,
  ) {}

  /**
   * @param scope what opens the operation; undefined where no program may
   * @throws TokenInvalid, Forbidden, InsufficientScope, ClientTooFast
   */
  async admit(token: string, scope: Scope | undefined, reply: FastifyReply): Promise<ClientCaller> {
    const client = await this.tokens.callerOf(token);
    if (!client) {
      void reply.header('www-authenticate', 'Bearer error="invalid_token"');
      throw new TokenInvalid();
    }
    if (!scope) throw new Forbidden();
    if (!client.scopes.includes(scope)) {
      void reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`);
      throw new InsufficientScope(scope);
    }
    await this.pace.count(client);
    return client;
  }
}
