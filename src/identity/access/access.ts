import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '../model/scopes.js';
import type { AnyCaller, StaffRole } from './caller.js';

/** Under which the guard finds the table of `src/permissions.ts`. */
export const PERMISSIONS = Symbol('permissions');

/**
 * A question about the caller and the object that the path names: "is this their meeting?".
 * An injectable class; `false` answers 404, so that nobody learns what exists.
 */
export interface Relation {
  holds(caller: AnyCaller, params: Record<string, string>): Promise<boolean>;
}

/** Lets in who has no account and no client, by something else that the request bears. An injectable class. */
export interface Admission {
  /**
   * @returns under what the caller is known to itself, for its idempotency keys
   * @throws a DomainError where it is not let in
   */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<string>;
}

/** As a class is named in the table; `words` and the security scheme are for the OpenAPI document. */
export type AdmissionType = Type<Admission> & { readonly words: string; readonly scheme: string };

/** One row of the table. Decided before the body is read. */
export interface AccessRule {
  who: 'anyone' | 'signedIn' | 'citizen' | 'staff' | StaffRole[] | AdmissionType;
  relation?: Type<Relation>;
  /** Open also to staff who still lack the second factor that is demanded of them: what it takes to set it up. */
  beforeSecondFactor?: true;
  /** With which scope programs may call it too. Without this none may, whatever its token. */
  scope?: Scope;
}

/** By operationId. */
export type Permissions = Readonly<Record<string, AccessRule>>;

declare module 'fastify' {
  interface FastifyRequest {
    caller?: AnyCaller;
  }
}

/** The caller, in a handler of an operation that demands one. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): AnyCaller | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().caller,
);
