import type { Caller, StaffRole } from '../identity/index.js';

export const REPORTS_FOR: StaffRole[] = ['administrator', 'auditor', 'host'];

/** Administrators and auditors see the figures of all hosts, a host's staff those of their own. */
export const hostsReportedTo = ({ roles, hostIds }: Caller): string[] | undefined =>
  roles.includes('administrator') || roles.includes('auditor') ? undefined : hostIds;
