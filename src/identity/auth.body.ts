import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '../../libs/domain/domain-error.js';
import { Line } from '../platform/http/rules.js';
import { EmailAddress, NewPassword, Phone } from './rules.js';

/** Who wants to become a user of the portal. */
export class RegisterBody {
  @EmailAddress()
  email!: string;

  @Line(100)
  givenName!: string;

  @Line(100)
  familyName!: string;

  /** As people write it; without a country code it is Bulgarian. */
  @Phone()
  phone!: string;

  /** 10 to 200 characters, and not the e-mail address. */
  @NewPassword()
  password!: string;

  /** The language of messages; the one that the caller reads where it is missing. */
  @ApiProperty({ enum: ['bg', 'en'], required: false })
  @IsOptional()
  @IsIn(['bg', 'en'])
  locale?: Language;
}

/** What a confirmation mail's link carries. */
export class ConfirmEmailBody {
  @Line(200)
  token!: string;
}

export class LoginBody {
  @Line(254)
  email!: string;

  @IsDefined()
  @IsString()
  @MaxLength(200)
  password!: string;

  /** Of the authenticator app, or a recovery code; asked for by `second-factor-needed`. */
  @IsOptional()
  @Line(50)
  code?: string;
}

export class ForgotPasswordBody {
  @EmailAddress()
  email!: string;
}

export class ResetPasswordBody {
  @Line(200)
  token!: string;

  /** 10 to 200 characters, and not the e-mail address. */
  @NewPassword()
  password!: string;
}
