/** Every check and test of the product; the last line counts them all. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

interface Count {
  passed: number;
  failed: number;
}

const OUT = 'test-results';

/** A check counts as one; a test run brings its own figures in a file. */
interface Step {
  name: string;
  command: string;
  figures?: { file: string; read: (json: never) => Count };
  mostMinutes?: number;
  /** It asks somebody outside, and ends with 75 where they do not answer: neither passed nor failed. */
  mayBeUnasked?: boolean;
}

/** Twice what a step takes where it is slow: after that a connection left open keeps it alive for ever. */
const MOST_MINUTES = 30;

// EX_TEMPFAIL of sysexits.h.
const NOT_ASKED = 75;

const checks: Step[] = [
  { name: 'types', command: 'npm run --silent lint:types' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'who may import whom', command: 'npm run --silent lint:deps' },
  { name: 'format', command: 'npm run --silent lint:format' },
  { name: 'layout of mail up to date', command: 'npm run --silent build:mail -- --check' },
  { name: 'weight of the first pages', command: 'npm run --silent lint:weight' },
  { name: 'licences', command: 'npm run --silent licences -- --check' },
  { name: 'advisories against packages', command: 'npm run --silent audit:packages', mayBeUnasked: true },
  { name: 'containers', command: 'npm run --silent lint:containers' },
  { name: 'OpenAPI document up to date', command: 'npm run --silent lint:contract' },
];

const serverSpecs: Step = {
  name: 'specs of the server',
  command: `npm test --silent -- --json --outputFile=${OUT}/server.json --maxWorkers=2 src libs simulators`,
  figures: { file: 'server.json', read: jestFigures },
};

const productSpecs: Step = {
  name: 'specs of the whole product',
  command: `npm test --silent -- --json --outputFile=${OUT}/product.json --runInBand test`,
  figures: { file: 'product.json', read: jestFigures },
};

const clientSpecs: Step = {
  name: 'specs of the client',
  command: `npm test --silent -w client -- --reporters=default --reporters=json --output-file=../${OUT}/client.json`,
  figures: { file: 'client.json', read: jestFigures },
};

/** A part of the specs in the browser, with a product of its own beside the other part's. */
const inBrowser = (project: 'pages' | 'walks', port: number): Step => ({
  name: `in the browser: ${project}`,
  command: `BROWSER_PORT=${port} npm run --silent test:browser -- --project=${project}`,
  mostMinutes: 60,
  figures: {
    file: `browser-${port}.json`,
    read: ({ stats }: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  },
});

/**
 * Lanes go side by side; the steps of one, in turn. The specs of the whole product kill processes and count seconds, so
 * nothing runs beside them.
 */
const stages: Step[][][] = [
  [[...checks, serverSpecs, productSpecs, clientSpecs]],
  [[inBrowser('pages', 3311)], [inBrowser('walks', 3312)]],
];

function jestFigures(json: {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}): Count {
  // A suite that could not even load has no failed test of its own.
  return { passed: json.numPassedTests, failed: Math.max(json.numFailedTests, json.numFailedTestSuites) };
}

const running = new Set<() => unknown>();

/** Runs a step; what it prints comes line by line, so that two of them stay readable. */
async function run({
  name,
  command,
  figures,
  mostMinutes = MOST_MINUTES,
  mayBeUnasked,
}: Step): Promise<Count> {
  console.log(`\n── ${name}`);
  const started = Date.now();
  // A group of its own, so that what it has started ends with it.
  const child = spawn(command, { shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = (): unknown => child.pid && process.kill(-child.pid, 'SIGKILL');
  const tooLong = setTimeout(() => {
    console.log(`── ${name}: ended, as it has not done so itself in ${mostMinutes} minutes`);
    end();
  }, mostMinutes * 60_000);
  running.add(end);
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => console.log(line));
  const code = await new Promise<number>((done) => child.once('close', (exit) => done(exit ?? 1)));
  clearTimeout(tooLong);
  running.delete(end);
  const unasked = mayBeUnasked && code === NOT_ASKED;
  const outcome = unasked ? 'NOT ASKED, nothing is known' : code === 0 ? 'passed' : 'FAILED';
  console.log(`── ${name}: ${outcome} in ${Math.round((Date.now() - started) / 1000)} s`);
  if (unasked) return { passed: 0, failed: 0 };
  if (!figures) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const text = await readFile(join(OUT, figures.file), 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const count = figures.read(JSON.parse(text) as never);
  return { ...count, failed: code === 0 ? count.failed : Math.max(1, count.failed) };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const end of running) end();
    process.exit(1);
  });

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const counts: Count[] = [];
for (const lanes of stages)
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) counts.push(await run(step));
    }),
  );
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
