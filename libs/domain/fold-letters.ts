/** What is kept to be found has all its keys; what is asked in Cyrillic has the one that it surely means. */
export type FoldSide = 'stored' | 'asked';

type Reading = Readonly<Record<string, string | readonly string[]>>;

/** Enough for names; more would let pasted nonsense grow without end. */
const MOST_KEYS = 8;
const DIACRITICS = /\p{M}+/gu;

// prettier-ignore
/** By the Transliteration Act (2009), with y written i, as it is read. */
const CYRILLIC: Reading = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a',
  ь: 'i', ю: 'iu', я: 'ia', ѝ: 'i', ы: 'i', э: 'e', ё: 'io',
};

// prettier-ignore
/** Everyday Latin: "6umen", "4avdar", "Stoqn", "Jivko", "Cvetan", "Christo", "Wladimir". Other letters are themselves. */
const LATIN: Reading = {
  sch: ['sch', 'sh'], tch: ['tch', 'ch'], ch: ['ch', 'h'], ck: 'k', ct: 'kt', ce: 'tse', ci: 'tsi', cy: 'tsi',
  c: ['k', 'ts'], tz: 'ts', ph: 'f', th: 't', x: ['ks', 'h'], j: ['zh', 'i'], y: 'i', w: 'v', q: 'ia',
  č: 'ch', š: 'sh', ž: 'zh', ŭ: 'a', ă: 'a', ǎ: 'a', ß: 'ss', kh: ['h', 'kh'], ou: ['u', 'ou'],
};

const READINGS: Readonly<Record<FoldSide, Reading>> = {
  asked: { ...LATIN, ...CYRILLIC },
  // "Turnovo" and "Tyrnovo" are asked for Търново, "Peter" for Петър, "Luben" for Любен; Търнев may sign as "Turnev".
  stored: { ...LATIN, u: ['u', 'a'], ...CYRILLIC, ъ: ['a', 'u', 'i', 'e'], ю: ['iu', 'u'] },
};

/** The keys of one word in lower case, the likeliest first: `a-z0-9` only; none for a word in another alphabet. */
export function keysOf(word: string, side: FoldSide): string[] {
  const written = withDigitLetters(word).replace(/(?<=[oe])ff$/, 'v');
  let keys = [''];
  for (let at = 0; at < written.length;) {
    const letters =
      [3, 2].map((length) => written.slice(at, at + length)).find((part) => READINGS[side][part]) ??
      written[at]!;
    const isUnfinished = side === 'asked' && letters === 'c' && at === written.length - 1;
    const read = isUnfinished ? ['k', 'ts', 'ch'] : (READINGS[side][letters] ?? plain(letters));
    keys = [read]
      .flat()
      .flatMap((next) => keys.map((key) => key + next))
      .slice(0, MOST_KEYS);
    at += letters.length;
  }
  return [...new Set(keys.map(settled))].filter((key) => key !== '');
}

/** "6ef" and "4as" are words; "6", "6а" and "46" are numbers. */
const withDigitLetters = (word: string): string =>
  /^[a-z46]*[a-z]{2}[a-z46]*$/.test(word) ? word.replaceAll('4', 'ch').replaceAll('6', 'sh') : word;

const plain = (letter: string): string =>
  letter
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .replace(/[^a-z0-9]/g, '');

/** Doubled letters are one, whoever wrote them: "Анна" and "Ana", "Мариян" and "Мариан"; numbers stay. */
const settled = (key: string): string => key.replace(/([a-z])\1+/g, '$1');
