const SHORTEST_STEM = 3;

/**
 * Endings that may be a Bulgarian definite article, in Cyrillic and as people write it in Latin. `-а` and `-я` are also
 * the ending of women's names, so they count only after letters that rarely carry one: "кмета", "секретаря", but not
 * "Ивана", "Виктория". Adjectives lose all of `-ия(т)`: "главния" is "главен" by way of "главн".
 */
const ARTICLES = [
  /(ът|ят|та|то|те)$/,
  /(?<=[тксдгз]|[ое]р)а$/,
  /(?<=[рл])я$/,
  /(?<=ск|[ое]в|[бвгджзклмпрстфхцчшщ]н)ият?$/,
  /(at|ut|yt|[yij]at|qt|ta|to|te)$/,
  /(?<=[tksdgz]|[oe]r)a$/,
  /(?<=[rl])(ya|ja|q)$/,
  /(?<=sk|[oe]v|[bvgdzjklmprstfhc]n)([iy]|iy|ij)at?$/,
];

/** "главен" loses its second vowel in all other forms. */
const FLEETING = /(?<=[бвгджзклмпрстфхцчшщ])ен$|(?<=[bvgdzjklmprstfhc])en$/;

/** What the word may be without its article, lower case; none where it has none. */
export function withoutArticle(word: string): string[] {
  const bare = ARTICLES.map((article) => word.replace(article, '')).filter((form) => form !== word);
  if (FLEETING.test(word)) bare.push(word.slice(0, -2) + word.slice(-1));
  return [...new Set(bare)].filter((form) => form.length >= SHORTEST_STEM);
}
