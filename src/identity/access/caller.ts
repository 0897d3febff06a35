import type { Actor } from '../../../libs/domain/aggregate.js';
import type { Language } from '../../../libs/domain/domain-error.js';
import type { StaffRole } from '../model/account.js';

export type { StaffRole };

/** Who makes this request, as far as a decision about access needs to know. */
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
  /** The hash of the session cookie that brought the caller. */
  sessionId: string;
}

export const actorOf = (caller: Caller): Actor => ({ kind: caller.kind, id: caller.id });

/** Desk and administrators see the meetings of every host; a host sees those of their own. */
export const seesEveryHost = (caller: Caller): boolean =>
  caller.roles.includes('administrator') || caller.roles.includes('desk');
