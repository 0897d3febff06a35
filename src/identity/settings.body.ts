import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isTimeZone } from '../platform/settings/time-zone.js';
import { Day, Email, EmptyIsNone, IfPresent, Line, Rule } from '../platform/http/rules.js';
import { SECOND_FACTOR_OF, type SecondFactorOf } from './model/second-factor-needed-of.js';
import { Phone } from './rules.js';

/** A unit as AKSTER OFFICE calls it, and where it receives: a schedule or a whole group. */
export class DocumentUnitBody {
  @Line(200)
  unit!: string;

  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  scheduleId?: string | null;

  @IsUUID()
  @IsOptional()
  @EmptyIsNone()
  groupId?: string | null;
}

/** What is left out stays. */
export class UpdateSettingsBody {
  @IfPresent()
  @Line(200)
  administrationName?: string;

  /** An IANA zone such as Europe/Sofia. */
  @IfPresent()
  @Rule('timeZone', (value) => typeof value === 'string' && isTimeZone(value), {
    bg: 'Очаква се часова зона като Europe/Sofia.',
    en: 'A time zone such as Europe/Sofia is expected.',
  })
  timeZone?: string;

  /** `HH:MM`, from 00:00 to 23:59; null mails nobody. */
  @IfPresent()
  @Rule('timeOfDay', (value) => value === null || (typeof value === 'string' && TIME_OF_DAY.test(value)), {
    bg: 'Посочете час от 00:00 до 23:59, например 07:00.',
    en: 'Give a time from 00:00 to 23:59, for example 07:00.',
  })
  dayListAt?: string | null;

  /** 1 to 720; null tells nobody. */
  @IfPresent()
  @Rule('waitingHours', (value) => value === null || isHours(value), {
    bg: 'Въведете цяло число от 1 до 720.',
    en: 'Enter a whole number from 1 to 720.',
  })
  waitingTooLongHours?: number | null;

  /** Citizens may look up the status of a document by its number and access code. */
  @IfPresent()
  @IsBoolean()
  documentStatus?: boolean;

  /** Of whom log-in demands a second step. */
  @ApiProperty({ enum: SECOND_FACTOR_OF, enumName: 'SecondFactorOf', required: false })
  @IfPresent()
  @IsIn(SECOND_FACTOR_OF)
  secondFactorOf?: SecondFactorOf;

  /** `#rrggbb`, in either case; null is the product's own. It must be easy to read on every ground: `colour-contrast`. */
  @IfPresent()
  @Rule('colour', (value) => value === null || isColour(value), {
    bg: 'Очаква се цвят като #0E5A54.',
    en: 'A colour such as #0E5A54 is expected.',
  })
  primaryColour?: string | null;

  /** The whole list, at most 100; a unit that is not in it is found by the name of a group or host. */
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DocumentUnitBody)
  documentUnits?: DocumentUnitBody[];

  /** Whom to tell of a barrier, in the accessibility declaration; null takes it out. */
  @IfGiven()
  @Email()
  accessibilityEmail?: string | null;

  @IfGiven()
  @Phone()
  accessibilityPhone?: string | null;

  /** When the accessibility declaration was last looked over. */
  @IfGiven()
  @Day()
  accessibilityReviewedOn?: string | null;
}

/** What may be left out or be null is checked when it is neither. */
function IfGiven() {
  return ValidateIf((_: object, value: unknown) => value !== undefined && value !== null);
}

const COLOUR = /^#[0-9a-f]{6}$/i;
export const isColour = (value: unknown): value is string => typeof value === 'string' && COLOUR.test(value);
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const isHours = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 720;
