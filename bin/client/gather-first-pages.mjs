import { basename, join, resolve } from 'node:path';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';

/** What a citizen opens first: each stays lazy in the code, all come as one script. */
const FIRST_PAGES = [
  'src/main.ts',
  'src/app/citizen/citizen.routes.ts',
  'src/app/citizen/portal-frame.ts',
  'src/app/citizen/find-host/start.ts',
  'src/app/citizen/book-meeting/schedule-page.ts',
];

/** What the day's list in the office is made of: it stays readable without a network (ADR 42). */
const OFFLINE_PAGES = [
  'src/app/office/office.routes.ts',
  'src/app/office/office-frame.ts',
  'src/app/office/day/day.ts',
  'src/app/office/words.bg.ts',
  'src/app/office/words.en.ts',
];

const WORDS = { bg: 'src/app/words/first.bg.ts', en: 'src/app/words/first.en.ts' };

/**
 * Puts the chunks of the first pages into one and the others together by who uses them, as Angular's own
 * optimizer does. Apart, the first pages are thirty files that compress each by itself and weigh an eighth more.
 * @returns the names of the entry, of what it imports at once, of the words by language, and of all that is kept for
 *   when there is no network
 */
export async function gatherFirstPages(folder, { outputs }) {
  const chunkOf = (source) => {
    const [name] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
    if (!name)
      throw new Error(`${source} is no chunk of its own: say in bin/client what the first pages are`);
    return name;
  };
  const first = closure(FIRST_PAGES.map(chunkOf), outputs);
  const offline = closure([...FIRST_PAGES, ...Object.values(WORDS), ...OFFLINE_PAGES].map(chunkOf), outputs);
  const words = Object.fromEntries(Object.entries(WORDS).map(([code, source]) => [code, chunkOf(source)]));

  const bundle = await rolldown({
    input: { main: resolve(folder, chunkOf('src/main.ts')) },
    // A page of the portal that the office imports is no longer lazy for it: known, and what is wanted.
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.generate({
    minify: true,
    comments: false,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: ({ name }) => `${name.replace(/-[\w-]{8}$/, '')}-[hash].js`,
    codeSplitting: {
      groups: [
        { name: 'portal', test: (id) => first.has(basename(id)) },
        ...Object.entries(words).map(([code, chunk]) => ({
          name: `words-${code}`,
          test: (id) => basename(id) === chunk,
        })),
      ],
    },
  });
  await bundle.close();

  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js') && outputs[name]);
  await Promise.all(scripts.map((name) => rm(join(folder, name))));
  await Promise.all(output.map(({ fileName, code }) => writeFile(join(folder, fileName), code)));

  const main = output.find(({ isEntry }) => isEntry);
  return {
    main: main.fileName,
    imported: main.imports,
    offline: output
      .filter(({ moduleIds }) => moduleIds.some((id) => offline.has(basename(id))))
      .map(({ fileName }) => fileName),
    words: Object.fromEntries(
      Object.keys(words).map((code) => [code, output.find(({ name }) => name === `words-${code}`).fileName]),
    ),
  };
}

/** The chunks and all that they import at once. */
function closure(chunks, outputs) {
  const seen = new Set();
  const walk = (chunk) => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const { path, kind, external } of outputs[chunk].imports)
      if (kind === 'import-statement' && !external) walk(path);
  };
  chunks.forEach(walk);
  return seen;
}
