import { DomainError } from '../../../libs/domain/domain-error.js';

/** The last moment at which a citizen may cancel or move a meeting. */
export const lastMomentToGiveBack = (startAt: Date, latestCancellationHours: number | null): Date =>
  new Date(startAt.getTime() - (latestCancellationHours ?? 0) * 3_600_000);

/** Nobody else could take the time any more; `until` is the moment until which the citizen could cancel or move it. */
export class TooLateToCancel extends DomainError {
  readonly code = 'too-late-to-cancel';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Срокът за отказ или преместване е минал. Нищо не е променено. Обадете се в администрацията.',
    en: 'It is too late to cancel or move it here. Nothing was changed. Please ring the office.',
  };
  override readonly facts: Record<string, unknown>;
  constructor(until: string) {
    super(until);
    this.facts = { until };
  }
}
