/** What every message knows. */
interface CommonFacts {
  administration: string;
  /** Where the button leads, on our own address. */
  link: string;
}

/** What a message about a meeting may say. Texts of people are as they wrote them; composing makes them safe. */
export interface MeetingFacts extends CommonFacts {
  timeZone: string;
  reference: string;
  start: Date;
  /** The time before a move. */
  movedFrom: Date | null;
  host: string;
  mode: 'inPerson' | 'video' | 'phone';
  place: string | null;
  topic: string;
  documentNumber: string | null;
  reason: string | null;
  /** Who should be asked instead, and where. */
  competent: { title: string; link: string } | null;
  note: string | null;
  instructions: string | null;
  /** Who would have received, where somebody else does now. */
  previousHost: string | null;
  /** Times to choose from; `host` only where it is somebody else. */
  offers: { start: Date; place: string | null; host: string | null }[];
  offersUntil: Date | null;
  /** It waits for a decision of the administration. */
  waiting: boolean;
  byCitizen: boolean;
  attendee: { name: string; phone: string | null };
}

/**
 * What a message about an account says. No names: whoever registers may type any text there, together
 * with the address of a stranger who would then be mailed it by us.
 */
export interface AccountFacts extends CommonFacts {
  /** How long the link works, where it is a link with a token. */
  validHours?: number;
}
