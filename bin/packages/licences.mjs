/**
 * Lists the licences of what the product is made of, as package-lock.json names them: `npm run licences` writes
 * docs/licences.md, `--check` says whether it is up to date. Fails on a licence that is not among those below, so that
 * nobody adds one by accident that the product may not be given away under (EUPL 1.2, article 5 and appendix).
 */
import console from 'node:console';
import process from 'node:process';
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';

const FILE = 'docs/licences.md';

/** What goes to those who install the product: free to use and pass on, with notices alone. */
const SHIPPED = new Set([
  '(ISC AND CC-BY-3.0)',
  '(MIT OR Apache-2.0)',
  '(MIT OR EUPL-1.1+)',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Tools of the workshop beside those: they build and test, and are not passed on. */
const IN_THE_WORKSHOP = new Set([
  ...SHIPPED,
  '(Apache-2.0 AND BSD-3-Clause)',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  'CC-BY-4.0',
  'CC0-1.0',
  'MIT AND OFL-1.1',
  // Copyleft of single files, which we do not change.
  'MPL-2.0',
  'MIT (http://mootools.net/license.txt)',
]);

/** Packages that name no licence in their package.json, and what stands in their files. */
const SAID_ELSEWHERE = { 'png-js': 'MIT', reserved: 'MIT' };

/** @typedef {{ name: string, version: string, licence: string, shipped: boolean }} Package */

/** @returns {Promise<Package[]>} */
async function packages() {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { version, license, dev, devOptional }]) => {
      const name = path.split('node_modules/').at(-1);
      return {
        name,
        version,
        licence: license ?? SAID_ELSEWHERE[name] ?? 'none named',
        shipped: !dev && !devOptional,
      };
    });
}

/** @param {Package[]} all */
const byLicence = (all) =>
  Object.entries(Object.groupBy(all, ({ licence }) => licence)).sort(([a], [b]) => a.localeCompare(b, 'en'));

/** @param {Package[]} all */
const named = (all) =>
  [...new Set(all.map(({ name, version }) => `${name} ${version}`))]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(', ');

/** @param {Package[]} all */
function page(all) {
  const shipped = all.filter((one) => one.shipped);
  const others = all.filter((one) => !one.shipped);
  return `# Licences of what the product is made of

Made by \`npm run licences\` from package-lock.json; \`bin/test\` fails where it is out of date, or where a licence is not among
those that \`bin/packages/licences.mjs\` allows. \`npm run sbom\` writes the same as a CycloneDX document.

## Passed on with the product

${byLicence(shipped)
  .map(([licence, of]) => `### ${licence}\n\n${named(of)}`)
  .join('\n\n')}

## In the workshop only

| licence | packages |
| --- | --- |
${byLicence(others)
  .map(([licence, of]) => `| ${licence} | ${new Set(of.map(({ name }) => name)).size} |`)
  .join('\n')}
`;
}

const all = await packages();
const refused = all.filter(({ licence, shipped }) => !(shipped ? SHIPPED : IN_THE_WORKSHOP).has(licence));
for (const { name, version, licence, shipped } of refused)
  console.error(
    `${name} ${version}: ${licence} is no licence that may be ${shipped ? 'passed on' : 'used here'}`,
  );
const now = await format(page(all), {
  ...JSON.parse(await readFile('.prettierrc.json', 'utf8')),
  parser: 'markdown',
});
if (!process.argv.includes('--check')) await writeFile(FILE, now);
else if (now !== (await readFile(FILE, 'utf8').catch(() => ''))) {
  console.error(`${FILE} is out of date: run \`npm run licences\``);
  refused.push(FILE);
}
process.exitCode = refused.length > 0 ? 1 : 0;
