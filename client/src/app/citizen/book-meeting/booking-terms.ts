import type { PublicSchedule } from 'contract/models';
import type { Below, CountKey } from '../../words/keys';
import type { Say } from '../../words/say';

type Term = Exclude<Below<'portal.terms'>, `${string}.${string}`>;
type Counted = Below<'portal.terms', CountKey>;
type SayTerm = (key: Term, facts?: Record<string, string | number>) => string;

/** What a schedule asks of a citizen, a plain sentence for each rule that it sets. */
export function bookingTerms(schedule: PublicSchedule, say: Pick<Say, 'text' | 'count'>): string[] {
  const term: SayTerm = (key, facts = {}) => say.text(`portal.terms.${key}`, facts);
  const counted = (key: Counted, n: number | null): string[] =>
    n ? [say.count(`portal.terms.${key}`, n)] : [];
  const { documentNumber, documentNumberExample: example, orderNumber } = schedule;
  return [
    ...counted('notice', schedule.minNoticeHours),
    ...counted('horizon', schedule.horizonDays),
    ...opening(schedule, term, say),
    ...counted('maxPerDay', schedule.maxPerDay),
    ...counted('capacity', schedule.capacity > 1 ? schedule.capacity : null),
    term(schedule.approval),
    ...(documentNumber === 'required'
      ? [term(example ? 'documentLike' : 'document', { example: example ?? '' })]
      : []),
    ...counted('latestCancellation', schedule.latestCancellationHours),
    ...counted('openHere', schedule.openMeetingsHere),
    ...counted('openInAll', schedule.openMeetingsInAll),
    ...counted('afterMissed', schedule.blockedDaysAfterMissed),
    ...counted('sameMatter', schedule.sameMatterMonths),
    ...reminders(schedule, term, say),
    ...(schedule.onHoliday === 'nextWorkingDay' ? [term('nextWorkingDay')] : []),
    ...(orderNumber ? [term('order', { number: orderNumber })] : []),
  ];
}

function reminders({ reminderHours }: PublicSchedule, term: SayTerm, say: Pick<Say, 'count'>): string[] {
  const each = reminderHours.map((hours) => say.count('portal.terms.hoursBefore', hours));
  const [last, ...before] = each.reverse();
  if (!last) return [];
  const times = before.length > 0 ? `${before.reverse().join(', ')} ${term('and')} ${last}` : last;
  return [term('reminders', { times })];
}

function opening({ bookingOpens }: PublicSchedule, term: SayTerm, say: Pick<Say, 'count'>): string[] {
  if (!bookingOpens) return [];
  const at = bookingOpens.at.replace(/^0/, '');
  if (bookingOpens.monthDay != null) return [term('opensMonthDay', { day: bookingOpens.monthDay, at })];
  const days = bookingOpens.daysBefore ?? 0;
  const before = days === 0 ? '' : say.count('portal.terms.daysBefore', days);
  return [term(days === 0 ? 'opensSameDay' : 'opensBefore', { before, at })];
}
