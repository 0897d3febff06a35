import { DomainError, type InputError, type Words } from '../../libs/domain/domain-error.js';

/** The request bears no secret of a screen, or one that is not valid any more. */
export class ScreenUnknown extends DomainError {
  readonly code = 'screen-unknown';
  readonly kind = 'unauthenticated';
  readonly words = {
    bg: 'Този екран не е свързан или връзката му е отнета. Нова се прави от служебната част.',
    en: 'This screen is not connected, or its link was revoked. A new one is made in the back office.',
  };
}

/** The screen is of the other kind. */
export class WrongKindOfScreen extends DomainError {
  readonly code = 'wrong-kind-of-screen';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Този екран е от друг вид.',
    en: 'This screen is of the other kind.',
  };
}

/** What was typed or scanned is no reference. */
export class CodeUnreadable extends DomainError {
  readonly code = 'validation-failed';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Номерът има девет цифри. Проверете го и опитайте отново.',
    en: 'The reference has nine digits. Check it and try again.',
  };
  override readonly errors: InputError[] = [{ path: 'code', message: this.words }];
}

/** No meeting has this reference. */
export class ReferenceUnknown extends DomainError {
  readonly code = 'reference-unknown';
  readonly kind = 'missing';
  readonly words = {
    bg: 'Няма среща с този номер. Проверете го или попитайте на гишето.',
    en: 'No meeting has this reference. Check it, or ask at the desk.',
  };
}

type Why =
  'too-early' | 'meeting-over' | 'meeting-off' | 'not-approved' | 'not-in-person' | 'not-at-this-screen';

const words: Record<Why, Words> = {
  'too-early': {
    bg: 'Срещата ви не е днес. Елате в деня, за който е.',
    en: 'Your meeting is not today. Please come on its day.',
  },
  'meeting-over': {
    bg: 'Тази среща вече е минала. Ако ви трябва нов час, попитайте на гишето.',
    en: 'This meeting is over. If you need another one, ask at the desk.',
  },
  'meeting-off': {
    bg: 'Тази среща няма да се състои. Попитайте на гишето.',
    en: 'This meeting does not take place. Ask at the desk.',
  },
  'not-approved': {
    bg: 'Тази среща още не е одобрена. Попитайте на гишето.',
    en: 'This meeting is not approved yet. Ask at the desk.',
  },
  'not-in-person': {
    bg: 'Тази среща е по видео или по телефона: за нея не се идва. Ако сте дошли все пак, попитайте на гишето.',
    en: 'This meeting is by video or phone; you need not come. If you came all the same, ask at the desk.',
  },
  'not-at-this-screen': {
    bg: 'Тази среща е на друго място. Попитайте на гишето.',
    en: 'This meeting is in another place. Ask at the desk.',
  },
};

/** Whoever stands at the kiosk can't be checked in; `start` and `place` are those of their meeting where that helps. */
export class NotCheckedIn extends DomainError {
  readonly kind = 'conflict';
  readonly words: Words;
  constructor(
    readonly code: Why,
    override readonly facts: { start?: string; place?: string | null } = {},
  ) {
    super(code);
    this.words = words[code];
  }
}
