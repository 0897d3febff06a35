import { withoutArticle } from './definite-article.js';
import { keysOf } from './fold-letters.js';

/** For what holds no letter or digit that we read: the sign stands in no folded text. */
const NOWHERE = ['% # %'];

/**
 * The keys of all words of a text with a space before and after each, to be kept beside it in a column:
 * ` glaven glavn arhitekt `. Case, diacritics, alphabet and everyday spelling are gone (`fold-letters.ts`); a word may
 * have several keys. Only `a-z0-9` and spaces; empty for a text without words.
 */
export function foldText(text: string): string {
  const keys = wordsOf(text).flatMap((word) =>
    [word, ...withoutArticle(word)].flatMap((form) => keysOf(form, 'stored')),
  );
  return keys.length === 0 ? '' : ` ${[...new Set(keys)].join(' ')} `;
}

/**
 * For each word of a question the LIKE patterns over `foldText`, of which one must match. A word finds those that begin
 * with it, in any order; without its article it finds whole words only, so that "кмета" finds "кмет" while "Ивана" does
 * not find "Иванов". A blank question gives no condition, one of signs alone finds nothing.
 */
export function searchPatterns(question: string): string[][] {
  const words = wordsOf(question);
  if (words.length === 0) return question.trim() === '' ? [] : [NOWHERE];
  return words.map((word) => {
    const patterns = [
      ...keysOf(word, 'asked').map((key) => `% ${key}%`),
      ...withoutArticle(word)
        .flatMap((form) => keysOf(form, 'asked'))
        .map((key) => `% ${key} %`),
    ];
    return patterns.length > 0 ? patterns : NOWHERE;
  });
}

/** Whether the text, folded already, holds every word of the question. */
export function foldedHolds(folded: string, question: string): boolean {
  return searchPatterns(question).every((some) =>
    some.some((pattern) => folded.includes(pattern.replaceAll('%', ''))),
  );
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
