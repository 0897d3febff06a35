import { type CanActivate, type ExecutionContext, Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { isId } from '../../../libs/domain/id.js';
import {
  type AccessRule,
  type AdmissionType,
  type Permissions,
  PERMISSIONS,
  type Relation,
} from './access.js';
import type { AnyCaller, Caller } from './caller.js';
import { Forbidden, ForeignOrigin, SignInNeeded } from './access-errors.js';
import { Config } from '../../platform/config.js';
import { operationIdOf } from '../../platform/http/operation-id.js';
import { bearerToken, ClientAdmission } from '../api-clients/client-admission.js';
import { Settings } from '../../platform/settings/settings.js';
import { secondFactorNeededOf } from '../model/second-factor-needed-of.js';
import { SecondFactorDue } from '../second-factor/second-factor-errors.js';
import { Sessions } from '../sessions.js';

type Who = Exclude<AccessRule['who'], AdmissionType>;

/** Decides, before a body is read, whether the caller may: 401, then 403, then 404 for what is not theirs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(PERMISSIONS) private readonly permissions: Permissions,
    private readonly modules: ModuleRef,
    private readonly sessions: Sessions,
    private readonly clients: ClientAdmission,
    private readonly config: Config,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const operationId = operationIdOf(context.getHandler());
    const rule = operationId === undefined ? undefined : this.permissions[operationId];
    if (!rule) throw new Forbidden();
    const reply = http.getResponse<FastifyReply>();
    if (typeof rule.who === 'function') {
      this.refuseForeignOrigin(request);
      request.callerKey = await this.modules.get(rule.who, { strict: false }).admit(request, reply);
      return true;
    }
    const caller = await this.callerOf(request, rule, rule.who, reply);
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
    { scope, beforeSecondFactor }: AccessRule,
    who: Who,
    reply: FastifyReply,
  ): Promise<AnyCaller | undefined> {
    // Whatever everyone may do needs no token, and so looks at none. No web page can make a browser send one.
    const token = who === 'anyone' ? undefined : bearerToken(request);
    if (token !== undefined) return this.clients.admit(token, scope, reply);
    this.refuseForeignOrigin(request);
    const person = await this.sessions.callerOf(request);
    if (who === 'anyone') return person;
    if (!person && scope) void reply.header('www-authenticate', 'Bearer');
    if (!person) throw new SignInNeeded();
    // Also where they are refused: the log says who it was.
    request.caller = person;
    if (!mayActAs(who, person)) throw new Forbidden();
    if (!beforeSecondFactor && !person.hasSecondFactor) await this.refuseWithoutSecondFactor(person);
    return person;
  }

  private holds(
    relation: Type<Relation>,
    caller: AnyCaller,
    params: Record<string, string>,
  ): Promise<boolean> {
    return this.modules.get(relation, { strict: false }).holds(caller, params);
  }

  private async refuseWithoutSecondFactor(person: Caller): Promise<void> {
    const { secondFactorOf } = await this.settings.all();
    if (secondFactorNeededOf(secondFactorOf, person)) throw new SecondFactorDue();
  }

  // Browsers always send Origin with a cross-site write; SameSite=Lax alone does not stop a same-site neighbour.
  private refuseForeignOrigin(request: FastifyRequest): void {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== new URL(this.config.publicUrl).origin) throw new ForeignOrigin();
  }
}

function mayActAs(who: Who, caller: Caller): boolean {
  if (who === 'anyone' || who === 'signedIn') return true;
  if (who === 'citizen' || who === 'staff') return caller.kind === who;
  return caller.roles.some((role) => who.includes(role));
}
