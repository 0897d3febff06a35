/**
 * A text of somebody else's as one harmless line: no line breaks that would end a header or fake a row,
 * no control characters, no marks that turn the direction of what follows.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
