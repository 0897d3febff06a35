import { DomainError } from '../../libs/domain/domain-error.js';

/** The message is on its way or has arrived. */
export class MessageNotFailed extends DomainError {
  readonly code = 'message-not-failed';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Съобщението не е неуспешно: то чака или вече е изпратено. Обновете списъка.',
    en: 'The message has not failed: it waits or is sent already. Refresh the list.',
  };
}

/** An account has as many live streams open as it may. */
export class TooManyStreams extends DomainError {
  readonly code = 'too-many-streams';
  readonly kind = 'limited';
  override readonly retryAfterSeconds = 30;
  readonly words = {
    bg: 'Имате твърде много отворени прозорци. Затворете някой; числата тук ще се обновяват по-рядко.',
    en: 'You have too many windows open. Close one; the numbers here are updated less often meanwhile.',
  };
}

/** Only what a citizen is mailed can go to another address. */
export class AddressNotChangeable extends DomainError {
  readonly code = 'address-not-changeable';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Само писмо до гражданин може да се изпрати на друг адрес.',
    en: 'Only an e-mail to a citizen can be sent to another address.',
  };
}

/** Whoever has no address can only be rung, or say one. */
export class NoAddress extends DomainError {
  readonly code = 'no-address';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'За този човек няма имейл адрес. Обадете се, или въведете адрес, който ви е казал.',
    en: 'There is no e-mail address of this person. Ring them, or enter an address that they have told you.',
  };
}
