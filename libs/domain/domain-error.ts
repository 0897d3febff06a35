/** How a broken rule relates to the caller; `platform/http` turns each kind into a status. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'stale' | 'limited' | 'unavailable';

export type Language = 'bg' | 'en';

/** One sentence in each language of the product. */
export type Words = Record<Language, string>;

/** A wrong place in an input: `path` as in `reception[0].windows[1].to`. */
export interface InputError {
  path: string;
  message: Words;
}

/**
 * A rule of the domain that was broken. `code` is stable and public; `words` say what happened,
 * that nothing was lost and what to do. Knows nothing of HTTP.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  abstract readonly words: Words;
  /** Wrong fields, for errors about input. */
  readonly errors?: InputError[];
  /** When it makes sense to ask again. */
  readonly retryAfterSeconds?: number;
  /** Further public facts, written into the problem document as they are. */
  readonly facts?: Record<string, unknown>;
}

/** Input that has the right shape but breaks a rule; each place is named. */
export class ValidationFailed extends DomainError {
  readonly code = 'validation-failed';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Има полета за поправяне. Нищо не е записано.',
    en: 'Some fields need correcting. Nothing was saved.',
  };
  constructor(override readonly errors: InputError[]) {
    super(errors.map((e) => `${e.path}: ${e.message.en}`).join('; '));
  }
}

/** What was asked for does not exist, or is not the caller's to see. */
export class NotFound extends DomainError {
  readonly code = 'not-found';
  readonly kind = 'missing';
  readonly words = {
    bg: 'Няма такъв запис или нямате достъп до него.',
    en: 'There is no such record, or you may not see it.',
  };
}
