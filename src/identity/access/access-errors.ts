import { DomainError, type Words } from '../../../libs/domain/domain-error.js';

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

/** A token that is unknown, has run out or was taken back. */
export class TokenInvalid extends DomainError {
  readonly code = 'invalid-token';
  readonly kind = 'unauthenticated';
  readonly words = {
    bg: 'Този код за достъп не е валиден или вече не важи. Поискайте нов.',
    en: 'This access token is not valid, or no longer. Ask for a new one.',
  };
}

/** The program's token does not have the scope that opens this. */
export class InsufficientScope extends DomainError {
  readonly code = 'insufficient-scope';
  readonly kind = 'forbidden';
  readonly words: Words;
  constructor(readonly needed: string) {
    super(needed);
    this.words = {
      bg: `На програмата не е дадено право „${needed}“.`,
      en: `The client was not granted the scope ${needed}.`,
    };
  }
}
