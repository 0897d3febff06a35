import type { StaffRole } from './account.js';

/** Of whom the administration demands a second factor. */
export const SECOND_FACTOR_OF = ['nobody', 'administrators', 'staff'] as const;
export type SecondFactorOf = (typeof SECOND_FACTOR_OF)[number];

/** Citizens never need one: they come twice a year, and would be locked out. */
export const secondFactorNeededOf = (
  whom: SecondFactorOf,
  { kind, roles }: { kind: 'citizen' | 'staff'; roles: readonly StaffRole[] },
): boolean =>
  kind === 'staff' && (whom === 'staff' || (whom === 'administrators' && roles.includes('administrator')));
