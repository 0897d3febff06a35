import type { Type } from '@nestjs/common';
import type { Language } from '../../libs/domain/domain-error.js';
import type { Message } from './messages.js';

/** Someone who is told things: all that a channel may need to find them. */
export interface Person {
  /** `host`: the address of the host itself; `account`: whoever is told of their account. */
  kind: 'citizen' | 'staff' | 'host' | 'account';
  /** Null for somebody without an account: booked for on the phone, or a host's shared address. */
  accountId: string | null;
  /** Of a `host`: which. */
  hostId?: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: Language;
}

/** In place of a channel's name in the ledger: no channel reaches the person, somebody must ring them. */
export const NO_CHANNEL = 'none';

/** A message on its way to one person by one channel, in all its forms; a channel carries those that it can. */
export interface Letter {
  /** RFC 5322, the same for each repetition. */
  messageId: string;
  eventId: string;
  /** What `addressOf` of the channel answered. */
  to: string;
  fromName: string;
  message: Message;
  language: Language;
  meetingId: string | null;
  subject: string;
  html: string;
  text: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string };
}

/** A way to reach a person. */
export interface Channel {
  /** Where this person gets this message; null where they can't be reached this way, or need not. */
  addressOf(person: Person, message: Message): string | null;
  /**
   * Called again with the same letter where it is not known to have arrived.
   * @throws NotTaken, or anything else, which is tried again
   */
  send(letter: Letter): Promise<void>;
  /** When the process ends. */
  close?(): void | Promise<void>;
}

/**
 * What kept a message, for staff who do not read the other side's words: `address` and `message` were refused;
 * `insecure`: no encrypted connection, or with a certificate that nobody vouches for; `login`, `sender`: our own
 * settings; `unreachable`: no connection, or it broke; `later`: busy; `no-address`: nowhere to send it.
 */
export type Fault =
  'address' | 'message' | 'insecure' | 'login' | 'sender' | 'unreachable' | 'later' | 'no-address';

/** The other side did not take a message; `message` has its words. */
export class NotTaken extends Error {
  constructor(
    message: string,
    /** It would refuse the same message again, however often it is asked. */
    readonly forGood: boolean,
    readonly fault: Fault | null = null,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

const registered = new Map<string, Type<Channel>>();

/**
 * Makes a class in `channels/` known under a name that is stored with each message: never rename it. Its constructor
 * is given what it asks for, as any provider of the notifications module.
 */
export const NotificationChannel =
  (name: string) =>
  (make: Type<Channel>): void => {
    if (registered.has(name)) throw new Error(`two channels are called ${name}`);
    registered.set(name, make);
  };

export const registeredChannels = (): ReadonlyMap<string, Type<Channel>> => registered;
