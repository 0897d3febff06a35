import type { Actor } from '../../../libs/domain/aggregate.js';
import type { Language } from '../../../libs/domain/domain-error.js';
import type { StaffRole } from '../model/account.js';
import type { Scope } from '../model/scopes.js';

export type { StaffRole };

/** The person who makes this request, as far as a decision about access needs to know. */
export interface Caller {
  id: string;
  kind: 'citizen' | 'staff';
  /** Empty for citizens. */
  roles: StaffRole[];
  /** The hosts whose meetings a member of staff sees. */
  hostIds: string[];
  email: string;
  givenName: string;
  familyName: string;
  phone: string | null;
  locale: Language;
  /** Whether their log-in asks for a second step, or this session was begun without a password. */
  hasSecondFactor: boolean;
  /** The hash of the session cookie that brought the caller. */
  sessionId: string;
}

/** A program that calls in its own name, with a token. It reaches only operations that a scope opens. */
export interface ClientCaller {
  id: string;
  kind: 'client';
  name: string;
  /** What its token may, as far as the client itself still may. */
  scopes: Scope[];
  /** The hosts whose meetings it sees; empty means all. */
  hostIds: string[];
  requestsPerMinute: number;
}

export type AnyCaller = Caller | ClientCaller;

export const actorOf = ({ kind, id }: AnyCaller): Actor => ({ kind, id });

/** Desk and administrators see the meetings of every host, a host those of their own; of a program it is said. */
export const seesEveryHost = (caller: AnyCaller): boolean =>
  caller.kind === 'client'
    ? caller.hostIds.length === 0
    : caller.roles.includes('administrator') || caller.roles.includes('desk');
