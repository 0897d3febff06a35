import { type InputError, ValidationFailed } from '../../libs/domain/domain-error.js';
import { dayNumber } from './model/day.js';

/** At most this many days are looked at in one request. */
const MOST_DAYS = 92;

/** @throws ValidationFailed for dates that end before they begin, or more than 92 days */
export function checkSpan({ from, to }: { from: string; to: string }): void {
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
