import { DomainError } from '../../../libs/domain/domain-error.js';

/** Unknown address or wrong password; the answer must not tell which. */
export class WrongCredentials extends DomainError {
  readonly code = 'wrong-credentials';
  readonly kind = 'unauthenticated';
  readonly words = {
    bg: 'Имейлът или паролата не са верни. Проверете ги и опитайте отново.',
    en: 'The e-mail address or the password is not right. Check them and try again.',
  };
}

/** Told only to who knows the password. */
export class EmailNotConfirmed extends DomainError {
  readonly code = 'email-not-confirmed';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Имейлът още не е потвърден. Отворете писмото, което ви изпратихме, и натиснете връзката в него.',
    en: 'The e-mail address is not confirmed yet. Open the message we sent you and follow its link.',
  };
}

/** A mailed link that was used, has expired or never was. */
export class TokenInvalid extends DomainError {
  readonly code = 'token-invalid';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Тази връзка е използвана или изтекла. Поискайте нова.',
    en: 'This link was used or has expired. Ask for a new one.',
  };
}

/** Another account signs in with this address. */
export class EmailTaken extends DomainError {
  readonly code = 'email-taken';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Вече има профил с този имейл. Нищо не е записано.',
    en: 'There is an account with this e-mail address already. Nothing was saved.',
  };
}

/** Without an administrator nobody could make another one. */
export class LastAdministrator extends DomainError {
  readonly code = 'last-administrator';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Това е последният администратор. Първо дайте тази роля на друг служител.',
    en: 'This is the last administrator. Give the role to someone else first.',
  };
}
