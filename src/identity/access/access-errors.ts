import { DomainError } from '../../../libs/domain/domain-error.js';

/** The operation needs a signed-in caller. */
export class SignInNeeded extends DomainError {
  readonly code = 'sign-in-needed';
  readonly kind = 'unauthenticated';
  readonly words = { bg: 'Влезте в профила си, за да продължите.', en: 'Sign in to go on.' };
}

/** The caller's role does not allow it. */
export class Forbidden extends DomainError {
  readonly code = 'forbidden';
  readonly kind = 'forbidden';
  readonly words = { bg: 'Нямате право на това действие.', en: 'You may not do this.' };
}

/** A write that another web site made a browser send. */
export class ForeignOrigin extends DomainError {
  readonly code = 'foreign-origin';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Заявката идва от друг сайт и не е изпълнена.',
    en: 'The request comes from another site and was not carried out.',
  };
}
