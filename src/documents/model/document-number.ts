/** A number in a register of documents, as the register writes it. */
export interface DocumentNumber {
  /** `УТ-12-345` */
  number: string;
  /** Of registration, YYYY-MM-DD; null where nobody gave it. */
  date: string | null;
}

const LONGEST = 100;
// “/10.11.2026”, “от 10.11.2026 г.”, “ 10.11.26”; the year of two digits is of this century.
const DATE = /(?:\/|\sот\s*|\s)\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:\s*г\.?)?$/iu;
const FROM = /[/\s]*(?:\sот)?\s*$/iu;

// Whoever writes without a Bulgarian keyboard means the letter that looks the same, or else the one that sounds so.
const CYRILLIC: Record<string, string> = {
  ...lettersOf('ABCEHKMOPTXY', 'АВСЕНКМОРТХУ'),
  ...lettersOf('DFGIJLNQRSUVWZ', 'ДФГИЙЛНЯРСУВВЗ'),
};

/**
 * Reads a number as people type it: any case, spaces or dashes of any kind between its parts, Latin letters, “№”, the
 * date after a slash or “от”. Null for what can be none: no digit, too long, a date that does not exist.
 */
export function readDocumentNumber(typed: string): DocumentNumber | null {
  if (typed.length > LONGEST) return null;
  const text = typed.normalize('NFKC').replace(/№|\bNo\b\.?/gi, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
  const found = DATE.exec(text);
  const date = found ? dayOf(found[1]!, found[2]!, found[3]!) : null;
  if (found && !date) return null;
  const number = numberOf(found ? text.slice(0, found.index) : text);
  return number === null ? null : { number, date };
}

/** `УТ-12-345/10.11.2026`, as it stands on paper. */
export const writeDocumentNumber = ({ number, date }: DocumentNumber): string =>
  date === null ? number : `${number}/${date.split('-').reverse().join('.')}`;

function numberOf(text: string): string | null {
  const parts = text
    .replace(FROM, '')
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => CYRILLIC[letter]!)
    // “УТ12-345” is “УТ-12-345”.
    .replace(/(\p{L})(?=\d)/gu, '$1-')
    .split(/[\s‐-―−-]+/u)
    .filter((part) => part !== '');
  const number = parts.join('-');
  return /\d/.test(number) && /^[\p{L}\d][\p{L}\d#./()-]*$/u.test(number) ? number : null;
}

function dayOf(day: string, month: string, year: string): string | null {
  const [y, m, d] = [year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function lettersOf(latin: string, cyrillic: string): Record<string, string> {
  return Object.fromEntries([...latin].map((letter, at) => [letter, cyrillic[at]!]));
}
