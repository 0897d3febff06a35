import { globSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

type Tree = { [name: string]: string | Tree };

const FORM = /\.(zero|one|two|few|many|other)$/;
/** Forms that a number takes by the grammar of a language: each has its own. */
const isForm = (key: string, words: Map<string, string>): boolean =>
  FORM.test(key) && words.has(key.replace(FORM, '.one'));

/** The sentences of one language by their keys, from its one file. */
async function wordsOf(file: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm' });
  const code = Buffer.from(outputFiles[0]!.contents).toString('base64');
  const { words } = (await import(`data:text/javascript;base64,${code}`)) as { words: Tree };
  const leaves = (tree: Tree, path: string): [string, string][] =>
    Object.entries(tree).flatMap(([name, node]) =>
      typeof node === 'string' ? [[path + name, node] as [string, string]] : leaves(node, `${path}${name}.`),
    );
  return new Map(leaves(words, ''));
}

const FOLDER = 'client/src/app/words';
/** A language is a file of this folder that is named by its code. */
const languages = globSync(`${FOLDER}/??.ts`);
const texts = globSync('client/src/app/**/*.{ts,html}', {
  exclude: ['**/*.spec.ts', '**/words.??.ts', ...languages],
}).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const source = texts.map(({ text }) => text).join('\n');

const placeholders = (sentence: string): string[] => (sentence.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort();

/** What looks like Bulgarian and is not to be translated: a language's own name for itself, numbers of documents. */
const SAME_EVERYWHERE = /'Български'|УТ-/;

describe('the words of the client', () => {
  let bulgarian: Map<string, string>;
  beforeAll(async () => void (bulgarian = await wordsOf(`${FOLDER}/bg.ts`)));

  it('stand in one file for each language that is listed', () => {
    const listed = [...readFileSync(`${FOLDER}/languages.ts`, 'utf8').matchAll(/^ {2}(\w\w): \{$/gm)];
    expect(listed.map(([, code]) => `${FOLDER}/${code}.ts`).sort()).toEqual([...languages].sort());
  });

  it.each(languages)('say the same things with the same facts in %s', async (file) => {
    const other = await wordsOf(file);
    const plain = (words: Map<string, string>) =>
      [...words].filter(([key]) => !isForm(key, words)).map(([key, said]) => `${key} ${placeholders(said)}`);
    expect(plain(other).sort()).toEqual(plain(bulgarian).sort());
  });

  it('are all said somewhere', () => {
    const putTogether = [...source.matchAll(/`([a-z]\w*(?:\.[\w-]+)*\.)\\?\$\{/g)].map(([, start]) => start!);
    const isSaid = (key: string) =>
      source.includes(`'${key}'`) || putTogether.some((start) => key.startsWith(start));
    const unsaid = [...bulgarian.keys()]
      .map((key) => (isForm(key, bulgarian) ? key.replace(FORM, '') : key))
      .filter((key) => !isSaid(key));
    expect([...new Set(unsaid)]).toEqual([]);
  });

  it('stand nowhere else: no Bulgarian in templates or code', () => {
    const withoutComments = (text: string) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
    const found = texts.flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(/[^\n]*[а-яА-Я]{2}[^\n]*/g)].map(
        ([line]) => `${file}: ${line.trim()}`,
      ),
    );
    expect(found.filter((line) => !SAME_EVERYWHERE.test(line))).toEqual([]);
  });
});
