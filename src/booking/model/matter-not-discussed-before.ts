import { DomainError, type Words } from '../../../libs/domain/domain-error.js';
import { plainNumber } from '../../../libs/domain/number-pattern.js';
import { dayInWords } from './day-in-words.js';

/** What a meeting is about. */
export interface Matter {
  topic: string;
  documentNumber: string | null;
}

/** A meeting that was held, or answered beforehand; its reference and day are null where they aren't the asker's to see. */
export interface EarlierMeeting extends Matter {
  reference: string | null;
  day: string | null;
}

/**
 * No second visit on a question already answered: the same document, or the same topic.
 * @throws AlreadyDiscussed
 */
export function matterNotDiscussedBefore(asked: Matter, earlier: EarlierMeeting[]): void {
  const before = earlier.find((one) => isSameMatter(asked, one));
  if (before) throw new AlreadyDiscussed(before);
}

const isSameMatter = (one: Matter, other: Matter): boolean =>
  plainTopic(one.topic) === plainTopic(other.topic) ||
  (one.documentNumber !== null &&
    other.documentNumber !== null &&
    plainNumber(one.documentNumber) === plainNumber(other.documentNumber));

/** The letters and digits of a topic: case, spaces and punctuation make no other matter of it. */
export const plainTopic = (topic: string): string =>
  topic
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? topic;

/** The matter was discussed; `earlier` is when, where the caller may know. Staff may book it all the same. */
export class AlreadyDiscussed extends DomainError {
  readonly code = 'already-discussed';
  readonly kind = 'conflict';
  readonly words: Words;
  override readonly facts: Record<string, unknown>;
  constructor({ reference, day }: EarlierMeeting) {
    super(reference ?? '');
    this.facts = { earlier: reference && day ? { reference, date: day } : null };
    const when = day ? dayInWords(day) : null;
    this.words = {
      bg: `Този въпрос вече е обсъден${when ? ` на ${when.bg} (среща ${reference})` : ' тук неотдавна'}. Ако има нещо ново, обадете се в администрацията.`,
      en: `This matter was already discussed${when ? ` on ${when.en} (meeting ${reference})` : ' here not long ago'}. If there is something new, please ring the office.`,
    };
  }
}
