import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import type { Language } from '../../libs/domain/domain-error.js';
import { IfPresent, Line } from '../platform/http/rules.js';
import { NewPassword, Phone } from './rules.js';

/** What people change about themselves; what is left out stays. */
export class UpdateMeBody {
  @IfPresent()
  @Line(100)
  givenName?: string;

  @IfPresent()
  @Line(100)
  familyName?: string;

  /** As people write it. Only staff may do without one. */
  @ValidateIf((_: object, value: unknown) => value !== undefined && value !== null)
  @Phone()
  phone?: string | null;

  @ApiProperty({ enum: ['bg', 'en'], required: false })
  @IfPresent()
  @IsIn(['bg', 'en'])
  locale?: Language;
}

/** Whoever takes a new password shows the old one: a session may be a stranger's. */
export class ChangePasswordBody {
  @IsDefined()
  @IsString()
  @MaxLength(200)
  oldPassword!: string;

  /** 10 to 200 characters, and not the e-mail address. */
  @NewPassword()
  password!: string;
}
