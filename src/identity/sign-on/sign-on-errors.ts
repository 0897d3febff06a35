import { DomainError } from '../../../libs/domain/domain-error.js';

/** Told only to who knows the password, or has the passkey: the administration wants staff to come by its provider. */
export class SignOnDemanded extends DomainError {
  readonly code = 'sign-on-demanded';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Служителите влизат през служебния вход на администрацията. Използвайте бутона за него.',
    en: 'Staff log in by the administration’s own sign-on. Use its button.',
  };
}

/** The provider does not answer, or not as OpenID Connect has it. */
export class SignOnUnavailable extends DomainError {
  readonly code = 'sign-on-unavailable';
  readonly kind = 'unavailable';
  readonly words = {
    bg: 'Доставчикът на служебния вход не отговаря на този адрес. Проверете адреса и опитайте отново.',
    en: 'The provider of the sign-on does not answer at this address. Check the address and try again.',
  };
}

/** What the provider says is not right: another nonce, an expired code, a signature of somebody else. */
export class SignOnRefused extends Error {}
