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

/** The link is not one of ours, belongs to another meeting, or to somebody who is no party to this one any more. */
export class RoomLinkInvalid extends DomainError {
  readonly code = 'room-link-invalid';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Тази връзка не води в стаята на срещата. Отворете я от последното писмо за срещата или влезте в профила си.',
    en: 'This link does not lead into the room of the meeting. Open it from the latest e-mail about the meeting, or sign in.',
  };
}

/** The link was for a meeting that is over, or for a time that the meeting no longer has. */
export class RoomLinkExpired extends DomainError {
  readonly code = 'room-link-expired';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Връзката вече не важи. Ако срещата е преместена, отворете връзката от последното писмо за нея.',
    en: 'The link is no longer valid. If the meeting was moved, open the link from the latest e-mail about it.',
  };
}

/** The room opens 15 minutes before the meeting. */
export class RoomTooEarly extends DomainError {
  readonly code = 'room-too-early';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Стаята се отваря 15 минути преди срещата.',
    en: 'The room opens 15 minutes before the meeting.',
  };
  /** @param facts RFC 3339 with the administration's offset */
  constructor(override readonly facts: { opensAt: string; closesAt: string }) {
    super(facts.opensAt);
  }
}

/** The meeting was held, or its time is over. */
export class RoomOver extends DomainError {
  readonly code = 'room-over';
  readonly kind = 'conflict';
  readonly words = { bg: 'Срещата приключи.', en: 'The meeting is over.' };
}

/** Nobody will come: it was refused, cancelled, or answered beforehand. */
export class MeetingOff extends DomainError {
  readonly code = 'meeting-off';
  readonly kind = 'conflict';
  readonly words = { bg: 'Тази среща няма да се състои.', en: 'This meeting will not take place.' };
}

/** As many are in the room, or wait before it, as it holds. */
export class RoomFull extends DomainError {
  readonly code = 'room-full';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'В стаята има място за четирима и тя е пълна. Опитайте пак, когато някой излезе.',
    en: 'The room holds four people and is full. Try again when somebody leaves.',
  };
}

/** Letting people in and ending the meeting is for the administration's side. */
export class ForTheOfficial extends DomainError {
  readonly code = 'forbidden';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'Само служителят може да направи това.',
    en: 'Only the official may do this.',
  };
}

/** There is nothing to try: the meeting has its room, or is to have none. */
export class RoomNotNeeded extends DomainError {
  readonly code = 'room-not-needed';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'За тази среща не се прави стая: вече има или не ѝ трябва.',
    en: 'No room is to be made for this meeting: it has one or needs none.',
  };
}
