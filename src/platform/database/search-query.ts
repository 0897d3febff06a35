import { searchPatterns } from '../../../libs/domain/fold.js';

/** What to ask of a column of keys (`tsvector`), in two ways. */
export interface SearchQuery {
  /** Every word as it stands; of a single word, all that begin with it. */
  whole: string;
  /** Every word as a beginning: for when nothing holds the words as they stand. */
  begun: string;
  /** Words that are frequent alone may be rare together: the planner can't know, so the index is to be read first. */
  severalWords: boolean;
}

/** Fewer digits than these are in nearly every number. */
const LEAST_DIGITS = 3;

/**
 * A question in words or numbers as `tsquery`: all of its words, in any order, in either alphabet (`libs/domain/fold`).
 * A question without letters is also one number, however people space it; numbers are kept with their tails, so that any
 * part of them is the beginning of something.
 * @returns `everything` where nothing is asked, `nothing` for signs that no text holds
 */
export function searchQuery(question: string): SearchQuery | 'everything' | 'nothing' {
  const words = searchPatterns(question);
  if (words.length === 0) return 'everything';
  if (words.flat().some((pattern) => !/\w/.test(pattern))) return 'nothing';
  const number = numberIn(question);
  const orNumber = number === undefined ? '' : ` | '${number}':*`;
  const query = (key: (pattern: string) => string): string =>
    words.map((patterns) => `(${[...new Set(patterns.map(key))].join(' | ')})`).join(' & ') + orNumber;
  const begun = query((pattern) => `'${keyOf(pattern)}'${pattern.endsWith(' %') ? '' : ':*'}`);
  const severalWords = words.length > 1;
  return { whole: severalWords ? query((pattern) => `'${keyOf(pattern)}'`) : begun, begun, severalWords };
}

/** Only letters a–z and digits: nothing that would need quoting. */
const keyOf = (pattern: string): string => pattern.replace(/[% ]/g, '');

/** "0049…" is how a country is dialled; a kept number has neither the zeros nor a plus before it. */
function numberIn(question: string): string | undefined {
  if (/\p{L}/u.test(question)) return undefined;
  const digits = question.replace(/\D/g, '').replace(/^00/, '');
  return digits.length >= LEAST_DIGITS ? digits : undefined;
}
