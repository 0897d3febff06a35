import type { Fault } from './channel.js';
import type { Message } from './messages.js';

/** Somebody to whom a message is sent. */
export class MessageRecipient {
  kind!: 'citizen' | 'staff' | 'host' | 'account';
  name!: string;
  phone!: string | null;
  /** What the channel calls them: an e-mail address, the id of an account. Null where no channel reaches them. */
  address!: string | null;
}

/** That somebody rang a person whom a message did not reach. */
export class RungNote {
  at!: string;
  /** Whoever rang; null where that account is gone. */
  by!: string | null;
  note!: string | null;
}

/** One message of the ledger: to whom, by which channel, with which result. */
export class SentMessage {
  id!: string;
  meetingId!: string | null;
  /** The event or occasion that it tells of; also its X-Event-Id. */
  eventId!: string;
  /** The name of its template. */
  message!: Message;
  /** `none` where no channel reaches the person: it has failed from the start, and somebody must ring them. */
  channel!: string;
  /** Null where it is not kept, as in `SentMessageText`. */
  subject!: string | null;
  to!: MessageRecipient;
  /**
   * `waiting` for its first or next try, `failed` for good: given up after a day, or refused. `moot`: a reminder that
   * could not go out before its meeting was moved, called off or begun.
   */
  state!: 'waiting' | 'sending' | 'sent' | 'failed' | 'moot';
  attempts!: number;
  /** What the other side said at the last try that failed. */
  error!: string | null;
  /** What kind of failure that was, where it is known. */
  fault!: Fault | null;
  createdAt!: string;
  firstTryAt!: string | null;
  lastTryAt!: string | null;
  /** Only while it waits. */
  nextTryAt!: string | null;
  sentAt!: string | null;
  rung!: RungNote | null;
}

export class SentMessages {
  items!: SentMessage[];
  nextCursor!: string | null;
}

/** A message as it was sent. The words are null where they are not kept: they held a one-time link, or were erased. */
export class SentMessageText extends SentMessage {
  text!: string | null;
  html!: string | null;
}

/** The meeting that somebody was not told of. */
export class UntoldMeeting {
  reference!: string;
  status!: string;
  host!: string;
  start!: string;
}

/** Somebody whom a message did not reach: they must be rung up. */
export class NotTold extends SentMessage {
  meeting!: UntoldMeeting | null;
}

export class NotToldPage {
  items!: NotTold[];
  nextCursor!: string | null;
}
