type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Cyrillic letters of the phonetic layout that no other layout has where a command is: т is J of the BDS keyboard. */
const PHONETIC: Record<string, string> = { а: 'a', р: 'r', й: 'j', к: 'k', у: 'u' };

/** The command letter of a key press, whatever the layout: nobody switches to Latin in order to approve. */
export function letter({ key, code, ctrlKey, altKey, metaKey }: Press): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === '/' || key === '?') return key;
  const typed = key.toLowerCase();
  if (/^[a-z]$/.test(typed)) return typed;
  return PHONETIC[typed] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** Whoever is typing means the letter itself. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
