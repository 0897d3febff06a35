import { AuditActor } from './audit.answer.js';

/** A word that the law may take out of an event: `reason`, `note` or `answer`. */
export class EvidenceWord {
  name!: string;
  /** As JSON; null where it was erased. */
  json!: string | null;
  /** 16 bytes, hexadecimal; null where it was erased. */
  salt!: string | null;
  /** SHA-256 of the salt's bytes followed by the JSON, hexadecimal. It stays when the word is erased. */
  hash!: string;
}

/** How an event hangs in the chain; all hashes are SHA-256, hexadecimal. */
export class EvidenceSeal {
  /** Its place in the chain, from 1. */
  number!: number;
  /** What is sealed: the facts as JSON, and a line for each word with its hash. */
  text!: string;
  /** Of the text, in UTF-8. */
  digest!: string;
  /** The seal before this one. */
  previous!: string;
  /** Of three lines without a line feed at their end: the number, the seal before, the digest. */
  seal!: string;
  /** When it was sealed. */
  sealedAt!: string;
}

export class EvidenceItem {
  id!: string;
  /** A domain event's name. */
  event!: string;
  at!: string;
  actor!: AuditActor;
  words!: EvidenceWord[];
  /** Null for the first seconds, until the worker has come by. */
  seal!: EvidenceSeal | null;
}

/** All that has happened to one meeting, with what it takes to check that it is as it was written. */
export class MeetingEvidence {
  meetingId!: string;
  reference!: string;
  readAt!: string;
  /** The oldest first. */
  items!: EvidenceItem[];
  /** The end of the whole chain when this was read: `number:seal`. */
  head!: string;
  /** In the language of the account. */
  howToVerify!: string[];
}
