/** Whether every word of a search is in the text, whatever its case. */
export function holdsWords(text: string, q: string | undefined): boolean {
  const lower = text.toLocaleLowerCase();
  const words = (q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => lower.includes(word));
}
