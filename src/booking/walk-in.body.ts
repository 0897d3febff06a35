import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { isPhone, toE164 } from '../../libs/domain/phone.js';
import { Email, Line, OptionalLine, Paragraphs, Rule } from '../platform/http/rules.js';

/** Who stands at the desk: they can be called by name, so that a phone is welcome and not needed. */
export class VisitorBody {
  @Line(100)
  givenName!: string;

  @Line(100)
  familyName!: string;

  @IsOptional()
  @Rule('phone', isPhone, {
    bg: 'Това не е телефонен номер. Пример: 0888 123 456.',
    en: 'This is not a phone number. Example: 0888 123 456.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (value.trim() === '' ? null : (toE164(value) ?? value)) : value,
  )
  phone?: string | null;

  @IsOptional()
  @Email()
  @MaxLength(254)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))
  email?: string | null;
}

/** A visitor without a booking. */
export class WalkInBody {
  @IsUUID()
  @IsDefined()
  scheduleId!: string;

  /** Whoever stands here is received in person. */
  @IsIn(['inPerson'])
  @IsOptional()
  mode?: 'inPerson' | null;

  @Paragraphs(500)
  topic!: string;

  @OptionalLine(100)
  documentNumber?: string | null;

  @ValidateNested()
  @IsObject()
  @Type(() => VisitorBody)
  @IsDefined()
  attendee!: VisitorBody;

  /** Seat them although the matter was discussed before (`already-discussed`). */
  @IsBoolean()
  @IsOptional()
  despiteEarlier?: boolean | null;
}
