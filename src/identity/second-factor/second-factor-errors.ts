import { DomainError } from '../../../libs/domain/domain-error.js';

/** Told only to who knows the password: it was right, and the second step follows. */
export class SecondFactorNeeded extends DomainError {
  readonly code = 'second-factor-needed';
  readonly kind = 'unauthenticated';
  readonly words = {
    bg: 'Въведете кода от приложението за вход на телефона си.',
    en: 'Enter the code of the authenticator app on your phone.',
  };
}

/** A code that is not right, has run out, or was used already; the answer must not tell which. */
export class WrongCode extends DomainError {
  readonly code = 'wrong-code';
  readonly kind = 'unauthenticated';
  readonly words = {
    bg: 'Кодът не е верен или вече е използван. Изчакайте следващия и опитайте отново.',
    en: 'The code is not right, or was used already. Wait for the next one and try again.',
  };
}

/** The same where the caller is logged in: 401 would say that they are not. */
export class CodeNotAccepted extends DomainError {
  readonly code = 'code-not-accepted';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Кодът не е верен или вече е използван. Изчакайте следващия и опитайте отново.',
    en: 'The code is not right, or was used already. Wait for the next one and try again.',
  };
}

/** Whoever changes how one logs in shows the password again: a session may be a stranger's. */
export class PasswordNotAccepted extends DomainError {
  readonly code = 'password-not-accepted';
  readonly kind = 'invalid';
  readonly words = { bg: 'Паролата не е вярна.', en: 'The password is not right.' };
}

/** There is one that works; it is removed first. */
export class AuthenticatorThere extends DomainError {
  readonly code = 'authenticator-there';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Вече имате приложение за вход. Първо го изключете.',
    en: 'You have an authenticator already. Remove it first.',
  };
}

/** The administration demands a second factor, and the caller has none: they can only set it up. */
export class SecondFactorDue extends DomainError {
  readonly code = 'second-factor-due';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Администрацията изисква втора стъпка при вход. Включете я в профила си, за да продължите.',
    en: 'The administration demands a second step at log-in. Set it up in your account to go on.',
  };
}
