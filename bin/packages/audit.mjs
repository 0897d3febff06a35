/**
 * Asks the registry whether an advisory stands against a package that the product is made of (`npm run audit:packages`).
 * Fails on one that docs/advisories.json does not excuse with a reason and a day, on an excuse whose day is past, and on an
 * excuse for what is no advisory any more. Ends with 75 (EX_TEMPFAIL of sysexits.h) where the registry does not answer
 * such questions, as mirrors often do not: then nothing is known, and nobody may think that it is.
 */
import console from 'node:console';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const NOT_ASKED = 75;

/** @typedef {{ advisory: string, package: string, reason: string, until: string }} Excuse */

/** @type {Excuse[]} */
const excuses = JSON.parse(await readFile(process.argv[2] ?? 'docs/advisories.json', 'utf8'));
const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
const answer = JSON.parse(stdout || '{}');
if (!answer.vulnerabilities) {
  console.error(`NOT ASKED: ${answer.message ?? answer.error?.summary ?? 'the registry gave no answer'}`);
  process.exit(NOT_ASKED);
}

/** Each advisory once: packages that only depend on an affected one name it instead. */
const advisories = new Map(
  Object.values(answer.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one !== 'string')
    .map(({ url, name, title, severity }) => [`${url} ${name}`, { url, name, title, severity }]),
);
const today = new Date().toISOString().slice(0, 10);
const faults = [];
for (const [key, { url, name, title, severity }] of advisories) {
  const excuse = excuses.find((one) => `${one.advisory} ${one.package}` === key);
  if (!excuse) faults.push(`${severity}: ${name}: ${title} (${url})`);
  else if (excuse.until < today) faults.push(`${name}: the excuse for ${url} ended on ${excuse.until}`);
}
for (const { advisory, package: name } of excuses)
  if (!advisories.has(`${advisory} ${name}`)) faults.push(`${name}: ${advisory} needs no excuse any more`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
