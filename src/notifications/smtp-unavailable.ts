import { DomainError } from '../../libs/domain/domain-error.js';

/** A message that is sent to try the words, or the server, was not taken. */
export class SmtpUnavailable extends DomainError {
  readonly code = 'smtp-unavailable';
  readonly kind = 'unavailable';
  readonly words;
  constructor(said: string) {
    super(said);
    this.words = {
      bg: `Пощенският сървър не прие писмото: ${said}`,
      en: `The mail server did not take the message: ${said}`,
    };
  }
}
