import { DomainError } from '../../libs/domain/domain-error.js';

/** The meeting has no room that could be entered, or has none yet. */
export class RoomNotReady extends DomainError {
  readonly code = 'room-not-ready';
  readonly kind = 'missing';
  readonly words = {
    bg: 'Стаята за видео още не е готова. Опитайте пак малко преди срещата.',
    en: 'The video room is not ready yet. Try again shortly before the meeting.',
  };
}
