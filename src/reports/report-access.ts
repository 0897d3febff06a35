import type { Caller } from '../identity/index.js';

/** Administrators and auditors see the figures of all hosts, a host's staff those of their own. */
export const hostsReportedTo = ({ roles, hostIds }: Caller): string[] | undefined =>
  roles.includes('administrator') || roles.includes('auditor') ? undefined : hostIds;
