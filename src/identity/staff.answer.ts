import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ROLES, type StaffRole } from './model/account.js';

/** Someone who works in the back office. */
export class StaffMember {
  id!: string;
  email!: string;
  givenName!: string;
  familyName!: string;
  position!: string | null;
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'Role', isArray: true })
  roles!: StaffRole[];
  hostIds!: string[];
  /** `invited`: has not set a password yet. */
  @ApiProperty({ enum: ['invited', 'active', 'disabled'] })
  state!: 'invited' | 'active' | 'disabled';
  disabled!: boolean;
  /** Whether they have an authenticator app or a passkey, which an administrator can take away. */
  secondFactor!: boolean;
}

export class StaffPage {
  items!: StaffMember[];
  nextCursor!: string | null;
}
