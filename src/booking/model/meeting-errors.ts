import { DomainError, type InputError, type Words } from '../../../libs/domain/domain-error.js';
import { actsPossibleIn, type MeetingAct, type MeetingStatus } from './meeting-status.js';

/** Somebody else has the time: the loser of a race. */
export class SlotTaken extends DomainError {
  readonly code = 'slot-taken';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Този час току-що беше зает. Изберете друг свободен час.',
    en: 'This time has just been taken. Please choose another free one.',
  };
}

const notOffered: Record<string, Words> = {
  unknown: { bg: 'Този час не се предлага.', en: 'This time is not offered.' },
  past: { bg: 'Този час вече е минал.', en: 'This time is already past.' },
  notice: {
    bg: 'Твърде късно е за този час: нужно е предизвестие.',
    en: 'It is too late for this time: notice is needed.',
  },
  horizon: { bg: 'Този час е твърде далеч напред.', en: 'This time is too far ahead.' },
  notOpenYet: {
    bg: 'Записването за този час още не е отворено.',
    en: 'Booking for this time has not opened yet.',
  },
};

/** The start is no slot of the schedule, or not one that may be booked now; `why` says which. */
export class SlotNotOffered extends DomainError {
  readonly code = 'slot-not-offered';
  readonly kind = 'invalid';
  readonly words: Words;
  override readonly facts: Record<string, unknown>;
  constructor(why: 'unknown' | 'past' | 'notice' | 'horizon' | 'notOpenYet' = 'unknown') {
    super(why);
    this.words = notOffered[why]!;
    this.facts = { why };
  }
}

/** The day holds as many meetings as its schedule allows (`maxPerDay`). */
export class DayFull extends DomainError {
  readonly code = 'slot-taken';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'За този ден вече са записани всички, които могат да бъдат приети. Изберете друг ден.',
    en: 'All who can be received on this day are booked already. Please choose another day.',
  };
  override readonly facts = { why: 'dayFull' };
}

/** The time that was held for a citizen to choose is held no more. */
export class OfferGone extends DomainError {
  readonly code = 'offer-gone';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Този час вече не се пази за вас. Презаредете, за да видите какво е възможно.',
    en: 'This time is no longer held for you. Reload to see what is possible.',
  };
}

/** A visitor without a booking can't be seated any more today. */
export class NoFreeTimeToday extends DomainError {
  readonly code = 'no-free-time-today';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'За днес няма повече свободни часове по този график.',
    en: 'This schedule has no more free times today.',
  };
  override readonly facts: Record<string, unknown>;
  /** @param nextFree the first free time of a later day, RFC 3339; null where none is near */
  constructor(nextFree: string | null) {
    super('no free time today');
    this.facts = { nextFree };
  }
}

/** One network holds as many times as it may; those that it has lapse by themselves. */
export class TooManyReservations extends DomainError {
  readonly code = 'too-many-reservations';
  readonly kind = 'limited';
  readonly words = {
    bg: 'Вече пазим няколко часа за вас. Изпратете заявка за някой от тях или изчакайте.',
    en: 'We are holding several times for you already. Send a request for one of them, or wait a little.',
  };
  constructor(override readonly retryAfterSeconds: number) {
    super(`wait ${retryAfterSeconds} s`);
  }
}

/** The act is not possible in the meeting's status; `possible` lists those that are. */
export class ActNotPossible extends DomainError {
  readonly code = 'act-not-possible';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Това вече не е възможно за тази среща. Нищо не е променено.',
    en: 'That is no longer possible for this meeting. Nothing was changed.',
  };
  override readonly facts: Record<string, unknown>;
  constructor(act: MeetingAct | 'call', status: MeetingStatus) {
    super(`${act} in ${status}`);
    this.facts = { meetingStatus: status, possible: actsPossibleIn(status) };
  }
}

/** Nobody has answered in writing, so there is nothing to agree to. */
export class NotAnsweredYet extends DomainError {
  readonly code = 'not-answered-yet';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'По тази заявка още няма писмен отговор.',
    en: 'There is no written answer to this request yet.',
  };
}

/** The citizen has said what they think of the answer: it is neither replaced nor decided about again. */
export class AnswerDecided extends DomainError {
  readonly code = 'answer-decided';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Гражданинът вече реши за този отговор и срещата остава. Нищо не е променено.',
    en: 'The citizen has decided about this answer already, and the meeting stands. Nothing was changed.',
  };
}

/** Only a meeting that is agreed on, and not over, is held somewhere. */
export class NoRoomNow extends DomainError {
  readonly code = 'act-not-possible';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Адрес за видео се дава само на одобрена среща. Нищо не е променено.',
    en: 'Only an approved meeting is given an address for video. Nothing was changed.',
  };
  override readonly facts: Record<string, unknown>;
  constructor(status: MeetingStatus) {
    super(`no room in ${status}`);
    this.facts = { meetingStatus: status, possible: actsPossibleIn(status) };
  }
}

/** Nobody can decide about, move or cancel what has already begun. */
export class MeetingHasBegun extends DomainError {
  readonly code = 'meeting-has-begun';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Часът на срещата вече е настъпил. Нищо не е променено.',
    en: 'The meeting’s time has already come. Nothing was changed.',
  };
}

/** A move to where the meeting already is would tell both sides of a change that is none. */
export class SameTime extends DomainError {
  readonly code = 'same-time';
  readonly kind = 'invalid';
  readonly words = {
    bg: 'Срещата вече е в този час. Изберете друг.',
    en: 'The meeting is at this time already. Choose another.',
  };
  override readonly errors: InputError[] = [{ path: 'start', message: this.words }];
}

/** Arrival and outcome can only be noted once the day, or the time, has come. */
export class TooEarly extends DomainError {
  readonly code = 'too-early';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Още е рано: това може да се отбележи, когато дойде времето на срещата.',
    en: 'It is too early: this can be noted when the meeting’s time comes.',
  };
}

/** Everybody who has arrived has been called already. */
export class NobodyWaits extends DomainError {
  readonly code = 'nobody-waits';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Никой не чака: всички, които са дошли, вече са повикани.',
    en: 'Nobody waits: all who have arrived have been called.',
  };
}

/** Nobody has called this number, so nobody can have stayed away. */
export class NotCalled extends DomainError {
  readonly code = 'not-called';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Този номер не е повикан. Нищо не е променено.',
    en: 'This number has not been called. Nothing was changed.',
  };
}

/** The law and courtesy ask for a reason: no refusal, cancellation or move without one. */
export class ReasonRequired extends DomainError {
  readonly code = 'reason-required';
  readonly kind = 'invalid';
  readonly words = { bg: 'Напишете причината.', en: 'Give the reason.' };
  override readonly errors: InputError[] = [{ path: 'reason', message: this.words }];
}
