import { DomainError } from '../../../libs/domain/domain-error.js';

/** A revoked client stays as it is: history names it. */
export class ApiClientRevoked extends DomainError {
  readonly code = 'api-client-revoked';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Достъпът на тази програма е отнет. Направете ѝ нов.',
    en: 'This client was revoked. Make a new one for the program.',
  };
}
