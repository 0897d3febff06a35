/**
 * Asks for what the first page will show, while the script that draws it is still on its way. Runs before everything
 * else, so it imports nothing; the application takes the answers in `app/session/first-view.ts`.
 */

/** The scripts with the words of the first pages, by language; put in by `bin/client/write-first-view.mjs`. */
declare const WORDS: Record<string, string>;

/** As in `app/words/language.ts`. */
const language = localStorage.getItem('language') === 'en' ? 'en' : 'bg';

/** `today` and days after it, on the clock of the country: what was asked for in vain elsewhere is asked for again. */
const day = (after: number): string =>
  new Date(Date.now() + after * 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Sofia' });

function callsOf({ pathname, search }: Location): string[] {
  if (pathname === '/' && !search) return ['/groups', '/schedules?limit=200'];
  const [, id] = /^\/schedules\/([\w-]{36})$/.exec(pathname) ?? [];
  return id ? [`/schedules/${id}`, `/schedules/${id}/slots?from=${day(0)}&to=${day(91)}`] : [];
}

const words = document.createElement('link');
words.rel = 'modulepreload';
words.href = `/${WORDS[language]}`;
document.head.append(words);

globalThis.firstView = {
  language,
  askedAt: performance.now(),
  answers: new Map(
    ['/public/administration', '/auth/session', ...callsOf(location)].map((call) => {
      const url = `/api/v1${call}`;
      const answer = fetch(url, { headers: { 'accept-language': language } });
      // Whoever takes it hears of its failure; nobody may.
      answer.catch(() => undefined);
      return [url, answer];
    }),
  ),
};

// The first date that a browser puts into words costs it more than all others: here while nothing waits for it.
setTimeout(() => day(0));
