import type { Words } from './bg';

/** One language of the client: what its readers call it, how dates are written in it, and its words. */
interface Spoken {
  readonly name: string;
  /** For `Intl`. */
  readonly locale: string;
  readonly words: () => Promise<{ words: Words }>;
}

/**
 * Every language there is. One more is a file of words, which the compiler holds complete, and a line here; each is
 * fetched when it is first spoken.
 */
export const LANGUAGES = {
  bg: { name: 'Български', locale: 'bg-BG', words: () => import('./bg') },
  en: { name: 'English', locale: 'en-GB', words: () => import('./en') },
} satisfies Record<string, Spoken>;

export type LanguageCode = keyof typeof LANGUAGES;
export const DEFAULT_LANGUAGE: LanguageCode = 'bg';
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];

export const isLanguage = (code: string | null): code is LanguageCode => code !== null && code in LANGUAGES;
