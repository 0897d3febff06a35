import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  type Type,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { DescribedAccess } from '../../platform/http/describe-problems.js';
import type { Scope } from '../model/scopes.js';
import type { AnyCaller, StaffRole } from './caller.js';

export const ACCESS = 'priemno:access';
export const SCOPE = 'priemno:scope';

/**
 * A question about the caller and the object that the path names: "is this their meeting?".
 * An injectable class; `false` answers 404, so that nobody learns what exists.
 */
export interface Relation {
  holds(caller: AnyCaller, params: Record<string, string>): Promise<boolean>;
}

export interface AccessRule {
  who: 'anyone' | 'signedIn' | 'citizen' | 'staff' | StaffRole[];
  relation?: Type<Relation>;
}

/** Who may call an operation. One without it is refused to everyone. Decided before the body is read. */
export const Access = (who: AccessRule['who'], relation?: Type<Relation>) =>
  applyDecorators(
    SetMetadata(ACCESS, { who, relation } satisfies AccessRule),
    ApiExtension('x-access', described(who, relation)),
  );

/** With which scope programs may call it too. Without this none may, whatever its token. */
export const OpenToScope = (scope: Scope) =>
  applyDecorators(SetMetadata(SCOPE, scope), ApiExtension('x-scope', scope));

/** For the OpenAPI document: who may call, in words and in what it means for the answers. */
function described(who: AccessRule['who'], relation?: Type<Relation>): DescribedAccess {
  const whom =
    typeof who === 'string'
      ? {
          anyone: 'Open to everyone, without log-in.',
          signedIn: 'For whoever is signed in.',
          citizen: 'For a signed-in citizen.',
          staff: 'For every member of staff.',
        }[who]
      : `For staff with the role ${who.join(' or ')}.`;
  return {
    signedIn: who !== 'anyone',
    byRole: who !== 'anyone' && who !== 'signedIn',
    words: relation ? `${whom} What is not theirs to see answers 404.` : whom,
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: AnyCaller;
  }
}

/** The signed-in caller, in a handler whose `@Access` demands one. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): AnyCaller | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().caller,
);
