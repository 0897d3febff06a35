import { DomainError } from '../../../libs/domain/domain-error.js';

/** A key that we do not know, a signature that is not right, or a question that was not ours; it must not tell which. */
export class PasskeyNotAccepted extends DomainError {
  readonly code = 'passkey-not-accepted';
  readonly kind = 'unauthenticated';
  readonly words = {
    bg: 'Не разпознахме този ключ за достъп. Опитайте отново или влезте с паролата си.',
    en: 'We do not know this passkey. Try again, or log in with your password.',
  };
}

/** The same where the caller is logged in: 401 would say that they are not. */
export class PasskeyNotTaken extends DomainError {
  readonly code = 'passkey-not-taken';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Ключът за достъп не е записан. Започнете отначало.',
    en: 'The passkey was not saved. Begin anew.',
  };
}
