import { IsDefined } from 'class-validator';
import { Transform } from 'class-transformer';
import { toE164 } from '../../libs/domain/phone.js';
import { PageQuery } from '../platform/http/page.js';
import { OptionalLine, Rule } from '../platform/http/rules.js';

/** From here on it is somebody's number and not everybody's. */
const LEAST_DIGITS = 6;

const noPart = {
  bg: 'Напишете поне шест цифри от телефона.',
  en: 'Give at least six digits of the phone number.',
};
const noPhone = {
  bg: 'Това не е телефонен номер. Пример: 0888 123 456.',
  en: 'This is not a phone number. Example: 0888 123 456.',
};

const isPartOfPhone = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' &&
    /^\+?[\d\s().\-/]{1,25}$/.test(value) &&
    value.replace(/\D/g, '').length >= LEAST_DIGITS);

/** Whom the desk looks for; at least one of the two, `phone` before `q`. */
export class PeopleQuery {
  /** In any notation, or at least six digits of it, such as the last ones. */
  @Rule('partOfPhone', (value) => value === undefined || isPartOfPhone(value), noPart)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))
  phone?: string | null;

  /** Of the name, in either alphabet; at least two letters. */
  @OptionalLine(100)
  q?: string | null;
}

/** Whose meetings. */
export class PersonMeetingsQuery extends PageQuery {
  /** In any notation. */
  @Rule('phone', (value) => typeof value === 'string' && toE164(value) === value, noPhone)
  @IsDefined()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (toE164(value) ?? value) : value,
  )
  phone!: string;
}
