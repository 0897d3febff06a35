import { type CanActivate, type ExecutionContext, Injectable, type Type } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { isId } from '../../../libs/domain/id.js';
import { ACCESS, type AccessRule, type Relation, SCOPE } from './access.js';
import type { AnyCaller, Caller } from './caller.js';
import { Forbidden, ForeignOrigin, SignInNeeded } from './access-errors.js';
import { Config } from '../../platform/config.js';
import { bearerToken, ClientAdmission } from '../api-clients/client-admission.js';
import type { Scope } from '../model/scopes.js';
import { Sessions } from '../sessions.js';

/** Decides, before a body is read, whether the caller may: 401, then 403, then 404 for what is not theirs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly sessions: Sessions,
    private readonly clients: ClientAdmission,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Forbidden();
    const reply = http.getResponse<FastifyReply>();
    const caller = await this.callerOf(request, rule, this.scopeOf(context), reply);
    request.caller = caller;
    request.callerKey = caller?.id;
    // What is someone's own must not wait in the cache of a computer that others use after them.
    if (caller) void reply.header('cache-control', 'no-store');
    const params = request.params as Record<string, string>;
    if (Object.entries(params).some(([name, value]) => /^id$|Id$/.test(name) && !isId(value))) {
      throw new NotFound();
    }
    if (rule.relation && caller && !(await this.holds(rule.relation, caller, params))) throw new NotFound();
    return true;
  }

  private async callerOf(
    request: FastifyRequest,
    rule: AccessRule,
    scope: Scope | undefined,
    reply: FastifyReply,
  ): Promise<AnyCaller | undefined> {
    // Whatever everyone may do needs no token, and so looks at none. No web page can make a browser send one.
    const token = rule.who === 'anyone' ? undefined : bearerToken(request);
    if (token !== undefined) return this.clients.admit(token, scope, reply);
    this.refuseForeignOrigin(request);
    const person = await this.sessions.callerOf(request);
    if (rule.who === 'anyone') return person;
    if (!person && scope) void reply.header('www-authenticate', 'Bearer');
    if (!person) throw new SignInNeeded();
    if (!mayActAs(rule.who, person)) throw new Forbidden();
    return person;
  }

  private scopeOf(context: ExecutionContext): Scope | undefined {
    return this.reflector.getAllAndOverride<Scope | undefined>(SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private holds(
    relation: Type<Relation>,
    caller: AnyCaller,
    params: Record<string, string>,
  ): Promise<boolean> {
    return this.modules.get(relation, { strict: false }).holds(caller, params);
  }

  // Browsers always send Origin with a cross-site write; SameSite=Lax alone does not stop a same-site neighbour.
  private refuseForeignOrigin(request: FastifyRequest): void {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== new URL(this.config.publicUrl).origin) throw new ForeignOrigin();
  }
}

function mayActAs(who: AccessRule['who'], caller: Caller): boolean {
  if (who === 'anyone' || who === 'signedIn') return true;
  if (who === 'citizen' || who === 'staff') return caller.kind === who;
  return caller.roles.some((role) => who.includes(role));
}
