import { DomainError, type Words } from '../../../libs/domain/domain-error.js';
import { dayInWords } from './day-in-words.js';

/**
 * Who did not come waits some days before they book again.
 * @param until the last day on which the latest missed meeting counts, `YYYY-MM-DD`; null without one
 * @throws BlockedAfterMissed
 */
export function notBlockedAfterMissed(until: string | null, today: string): void {
  if (until !== null && today <= until) throw new BlockedAfterMissed(until);
}

/** The citizen missed a meeting lately; `until` is the last day without a new booking. */
export class BlockedAfterMissed extends DomainError {
  readonly code = 'blocked-after-missed';
  readonly kind = 'conflict';
  readonly words: Words;
  override readonly facts: Record<string, unknown>;
  constructor(until: string) {
    super(until);
    this.facts = { until };
    const day = dayInWords(until);
    this.words = {
      bg: `Не дойдохте на своя среща, затова до ${day.bg} включително нов час не се дава. При нужда се обадете в администрацията.`,
      en: `You missed a meeting, so no new time can be booked up to and including ${day.en}. If it is urgent, please ring the office.`,
    };
  }
}
