import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { type InputError, ValidationFailed } from '../../libs/domain/domain-error.js';
import { Day } from '../platform/http/rules.js';
import { dayNumber, UnsavedScheduleBody } from '../scheduling/index.js';

/** At most this many days are looked at in one request. */
export const MOST_DAYS = 92;

/** The dates to look at, both included, in the administration's zone. */
export class DaysQuery {
  @Day()
  @IsDefined()
  from!: string;

  @Day()
  @IsDefined()
  to!: string;
}

/** An unsaved schedule to look at. */
export class PreviewBody extends DaysQuery {
  @ValidateNested()
  @IsObject()
  @Type(() => UnsavedScheduleBody)
  @IsDefined()
  schedule!: UnsavedScheduleBody;

  /**
   * The stored schedule that it would replace, where it does not say its `id` itself: its exceptions count, and its
   * meetings may be stranded.
   */
  @IsUUID()
  @IsOptional()
  scheduleId?: string | null;
}

/** @throws ValidationFailed for dates that end before they begin, or more than 92 days */
export function checkSpan({ from, to }: DaysQuery): void {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const errors: InputError[] = [];
  if (days < 1) {
    errors.push({
      path: 'to',
      message: { bg: 'Краят е преди началото.', en: 'The end is before the beginning.' },
    });
  } else if (days > MOST_DAYS) {
    errors.push({
      path: 'to',
      message: { bg: `Най-много ${MOST_DAYS} дни наведнъж.`, en: `At most ${MOST_DAYS} days at once.` },
    });
  }
  if (errors.length > 0) throw new ValidationFailed(errors);
}
