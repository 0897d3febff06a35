import { DomainError, type Words } from '../../../libs/domain/domain-error.js';

/**
 * A citizen has only so many meetings to come at once, on one schedule and on all.
 * @param open the schedules of their requested and approved meetings to come
 * @throws TooManyOpenMeetings
 */
export function notTooManyOpenMeetings(
  open: { scheduleId: string }[],
  scheduleId: string,
  limits: { openMeetingsHere: number | null; openMeetingsInAll: number | null },
): void {
  const here = open.filter((one) => one.scheduleId === scheduleId).length;
  const { openMeetingsHere, openMeetingsInAll } = limits;
  if (openMeetingsHere !== null && here >= openMeetingsHere)
    throw new TooManyOpenMeetings('here', openMeetingsHere);
  if (openMeetingsInAll !== null && open.length >= openMeetingsInAll)
    throw new TooManyOpenMeetings('inAll', openMeetingsInAll);
}

/** The citizen has as many meetings to come as the schedule allows; `where` says which limit, `limit` how many. */
export class TooManyOpenMeetings extends DomainError {
  readonly code = 'too-many-open-meetings';
  readonly kind = 'conflict';
  readonly words: Words;
  override readonly facts: Record<string, unknown>;
  constructor(where: 'here' | 'inAll', limit: number) {
    super(where);
    this.facts = { where, limit };
    const bg = limit === 1 ? 'една предстояща среща' : `${limit} предстоящи срещи`;
    const en = limit === 1 ? 'one meeting to come' : `${limit} meetings to come`;
    const place = where === 'here' ? { bg: ' тук', en: ' here' } : { bg: ' общо', en: ' in all' };
    this.words = {
      bg: `Вече имате ${bg}${place.bg}: повече наведнъж не може. Откажете се от някоя или изчакайте да мине.`,
      en: `You already have ${en}${place.en}, which is the limit. Cancel one, or wait until it is over.`,
    };
  }
}
