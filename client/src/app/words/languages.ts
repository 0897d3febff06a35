import type { Words } from './bg';

/** Parts whose words come with them, not with the first page. */
export type Part = 'office' | 'room' | 'door' | 'account';

/** One language of the client: what its readers call it, how dates are written in it, and its words. */
interface Spoken extends Readonly<{ [Of in Part]: () => Promise<Pick<Words, Of>> }> {
  readonly name: string;
  /** For `Intl`. */
  readonly locale: string;
  /** What every page may say. */
  readonly first: () => Promise<Omit<Words, Part>>;
}

/**
 * Every language there is. One more is a file of words, which the compiler holds complete, and an entry here; each is
 * fetched when it is first spoken, and the words of a part when the part is opened.
 */
export const LANGUAGES = {
  bg: {
    name: 'Български',
    locale: 'bg-BG',
    first: () => import('./first.bg').then(({ first }) => first),
    office: () => import('../office/words.bg').then(({ office }) => ({ office })),
    room: () => import('../room/words.bg').then(({ room }) => ({ room })),
    door: () => import('../door/words.bg').then(({ door }) => ({ door })),
    account: () => import('../account/words.bg').then(({ account }) => ({ account })),
  },
  en: {
    name: 'English',
    locale: 'en-GB',
    first: () => import('./first.en').then(({ first }) => first),
    office: () => import('../office/words.en').then(({ office }) => ({ office })),
    room: () => import('../room/words.en').then(({ room }) => ({ room })),
    door: () => import('../door/words.en').then(({ door }) => ({ door })),
    account: () => import('../account/words.en').then(({ account }) => ({ account })),
  },
} satisfies Record<string, Spoken>;

export type LanguageCode = keyof typeof LANGUAGES;
export const DEFAULT_LANGUAGE: LanguageCode = 'bg';
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];

export const isLanguage = (code: string | null): code is LanguageCode => code !== null && code in LANGUAGES;
