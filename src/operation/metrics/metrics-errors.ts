import { DomainError } from '../../../libs/domain/domain-error.js';

/** `/metrics` asked for from another machine without the token. */
export class MetricsAreClosed extends DomainError {
  readonly code = 'metrics-closed';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Показателите се четат от същата машина или с METRICS_TOKEN.',
    en: 'The metrics are read from the same machine, or with METRICS_TOKEN.',
  };
}
