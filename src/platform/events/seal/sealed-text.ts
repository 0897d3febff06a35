import { createHash } from 'node:crypto';

/** What the law's erasure may take out of an event (see the trigger `history_stays`). */
export const WORDS = ['reason', 'note', 'answer'] as const;

/** Before the first seal. */
export const BEGINNING = '0'.repeat(64);

const NAMES = WORDS.map((word) => `'${word}'`).join(', ');

/**
 * Columns over an event `e`: `facts`, all that never leaves it, in the one spelling that PostgreSQL gives to jsonb;
 * `words`, each as its JSON text.
 */
export const FACTS_AND_WORDS = `
  jsonb_build_object(
    'id', e.id, 'event', e.name, 'about', e.aggregate_id, 'actor', e.actor,
    'at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'data', e.data - array[${NAMES}])::text as facts,
  (select coalesce(jsonb_object_agg(key, value::text), '{}') from jsonb_each(e.data) where key in (${NAMES})) as words`;

export type ByWord = Record<string, string>;

/** The salted hash of each word, which stays when the word is erased. */
export function hashesOf(words: ByWord, salt: Buffer): ByWord {
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      createHash('sha256').update(salt).update(text).digest('hex'),
    ]),
  );
}

/** What a seal is over: the facts on a line, and a line for each word, by name. */
export function sealedText(facts: string, words: ByWord): string {
  return [
    facts,
    ...Object.keys(words)
      .sort()
      .map((name) => `${name} ${words[name]}`),
  ].join('\n');
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of three lines without a line feed at the end: the number, the seal before it, the digest of the text. */
export const sealOf = (number: number, previous: string, digest: string): string =>
  digestOf(`${number}\n${previous}\n${digest}`);
