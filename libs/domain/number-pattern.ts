import type { Words } from './domain-error.js';
import { isPlainLine } from './plain-line.js';

/*
 * A pattern that a clerk can write: `#` is a digit, `?` a letter, `+` after one of them “one or more”, `[…]` a part that
 * may be missing; all else stands for itself. Matched by keeping every place at once (Thompson), never by going back:
 * no pattern can make a match slow, as an expression typed by a person could (ADR 0012).
 */

const LONGEST = 60;

interface Piece {
  kind: 'digit' | 'letter' | 'sign';
  sign: string;
  /** Any number of times: what `+` adds after the one before it. */
  repeats: boolean;
  /** Where it goes on when this is left out: a repeated piece, and the first of a part in brackets. */
  orFrom: number | null;
}

/** What is wrong with a pattern; null when nothing is. */
export function checkNumberPattern(pattern: unknown): Words | null {
  if (typeof pattern !== 'string' || pattern.length > LONGEST || !isPlainLine(pattern))
    return words.notPattern;
  if (!/^([^[\]]|\[[^[\]]+\])*$/.test(pattern)) return words.brackets;
  if (/(^|[^#?])\+/.test(pattern)) return words.plus;
  return /[#?]/.test(pattern.replace(/\[.*?\]/g, '')) ? null : words.nothingToWrite;
}

/** Whether the number is one of the pattern; case, spaces and the alphabet of look-alike letters do not matter. */
export function fitsNumberPattern(pattern: string, number: string): boolean {
  const pieces = piecesOf(plainNumber(pattern));
  let places = spread([0], pieces);
  for (const sign of plainNumber(number)) {
    const next: number[] = [];
    for (const place of places) {
      const piece = pieces[place];
      if (piece && matches(piece, sign)) next.push(piece.repeats ? place : place + 1);
    }
    places = spread(next, pieces);
    if (places.size === 0) return false;
  }
  return places.has(pieces.length);
}

/** A number that fits, to show where no example was given: “АБ-12-345”. */
export function sampleOf(pattern: string): string {
  let [digits, letters] = [0, 0];
  return pattern
    .replace(/[[\]]/g, '')
    .replace(/([#?])\+/g, '$1$1$1')
    .replace(/#/g, () => String(++digits % 10))
    .replace(/\?/g, () => 'АБВГД'[letters++ % 5]!);
}

/** One way of writing a number: capital letters without spaces, and Cyrillic where a Latin letter looks the same. */
export function plainNumber(text: string): string {
  return text
    .replace(/№/g, '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[ABCEHKMOPTXY]/g, (letter) => 'АВСЕНКМОРТХУ'['ABCEHKMOPTXY'.indexOf(letter)]!)
    .replace(/[‐-―−]/g, '-');
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  let part: Piece | undefined;
  let opens = false;
  for (const sign of pattern) {
    const last = pieces.at(-1);
    if (sign === '[') opens = true;
    else if (sign === ']') {
      if (part) part.orFrom = pieces.length;
    } else if (sign === '+' && last) {
      pieces.push({ ...last, repeats: true, orFrom: pieces.length + 1 });
    } else {
      const kind = sign === '#' ? 'digit' : sign === '?' ? 'letter' : 'sign';
      pieces.push({ kind, sign, repeats: false, orFrom: null });
      if (opens) part = pieces.at(-1);
      opens = false;
    }
  }
  return pieces;
}

/** The places, and those that they reach by leaving a part out. */
function spread(from: number[], pieces: Piece[]): Set<number> {
  const places = new Set(from);
  for (const place of places) {
    const skip = pieces[place]?.orFrom;
    if (skip != null) places.add(skip);
  }
  return places;
}

function matches({ kind, sign }: Piece, given: string): boolean {
  if (kind === 'digit') return /[0-9]/.test(given);
  if (kind === 'letter') return /\p{L}/u.test(given);
  return sign === given;
}

const words = {
  notPattern: {
    bg: `Образецът е текст на един ред до ${LONGEST} знака, например УТ-##-#+/##.##.####`,
    en: `The pattern is one line of at most ${LONGEST} characters, as УТ-##-#+/##.##.####`,
  },
  brackets: {
    bg: 'Частта, която може да липсва, е в една двойка скоби [ ] и не е празна.',
    en: 'A part that may be missing is in one pair of brackets [ ] and is not empty.',
  },
  plus: {
    bg: 'Знакът + стои само след # (цифра) или ? (буква).',
    en: 'The sign + stands only after # (digit) or ? (letter).',
  },
  nothingToWrite: {
    bg: 'Образецът трябва да има поне една цифра (#) или буква (?) извън скобите.',
    en: 'The pattern needs at least one digit (#) or letter (?) outside brackets.',
  },
} satisfies Record<string, Words>;
