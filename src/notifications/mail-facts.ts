/** What every message knows. */
interface CommonFacts {
  administration: string;
  /** Where the button leads, on our own address. */
  link: string;
}

/** What a message about a meeting may say. Texts of people are as they wrote them; composing makes them safe. */
export interface MeetingFacts extends CommonFacts {
  timeZone: string;
  /** When it is said: what is “tomorrow” depends on it. */
  saidAt: Date;
  reference: string;
  start: Date;
  /** The time before a move. */
  movedFrom: Date | null;
  host: string;
  mode: 'inPerson' | 'video' | 'phone';
  /** The reader’s own link into the video room, where the meeting is sure and has one. It is as good as they are. */
  room: string | null;
  place: string | null;
  topic: string;
  documentNumber: string | null;
  reason: string | null;
  /** Who should be asked instead, and where. */
  competent: { title: string; link: string } | null;
  /** Of the administration; of the citizen, where it is they who did it. */
  note: string | null;
  /** What was answered in writing, in paragraphs. */
  answer: string | null;
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

/** What those who receive are told each morning: meetings, one line of the list each. */
export interface RoundFacts extends CommonFacts {
  timeZone: string;
  saidAt: Date;
  meetings: RoundMeeting[];
  /** The list is of several hosts. */
  severalHosts: boolean;
}

export interface RoundMeeting {
  reference: string;
  start: Date;
  host: string;
  mode: 'inPerson' | 'video' | 'phone';
  place: string | null;
  topic: string;
  documentNumber: string | null;
  attendee: { name: string; phone: string | null };
  /** Since when somebody should have decided. */
  waitingSince: Date;
}

/**
 * What a message about an account says. No names: whoever registers may type any text there, together
 * with the address of a stranger who would then be mailed it by us.
 */
export interface AccountFacts extends CommonFacts {
  /** How long the link works, where it is a link with a token. */
  validHours?: number;
}
