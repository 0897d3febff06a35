import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { IfPresent, Line, OptionalLine } from '../platform/http/rules.js';
import { STAFF_ROLES, type StaffRole } from './model/account.js';
import { EmailAddress } from './rules.js';

/** Someone who is to work in the back office. */
export class InviteStaffBody {
  @EmailAddress()
  email!: string;

  @Line(100)
  givenName!: string;

  @Line(100)
  familyName!: string;

  @OptionalLine(200)
  position?: string | null;

  @ApiProperty({ enum: STAFF_ROLES, enumName: 'Role', isArray: true })
  @IsDefined()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles!: StaffRole[];

  /** The hosts whose meetings they see and are told of. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  hostIds?: string[];
}

/** What is left out stays. */
export class UpdateStaffBody {
  @IfPresent()
  @EmailAddress()
  email?: string;

  @IfPresent()
  @Line(100)
  givenName?: string;

  @IfPresent()
  @Line(100)
  familyName?: string;

  @OptionalLine(200)
  position?: string | null;

  @ApiProperty({ enum: STAFF_ROLES, enumName: 'Role', isArray: true, required: false })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles?: StaffRole[];

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  hostIds?: string[];

  /** True: they can no longer sign in, at once. */
  @IfPresent()
  @IsBoolean()
  disabled?: boolean;
}
