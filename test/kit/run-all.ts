/** Every check and test of the product, one after the other; the last line counts them all. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

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
}

const steps: Step[] = [
  { name: 'types', command: 'npm run --silent lint:types' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'who may import whom', command: 'npm run --silent lint:deps' },
  { name: 'format', command: 'npm run --silent lint:format' },
  { name: 'layout of mail up to date', command: 'npm run --silent build:mail -- --check' },
  { name: 'OpenAPI document up to date', command: 'npm run --silent lint:contract' },
  {
    name: 'specs of the server',
    command: `npm test --silent -- --json --outputFile=${OUT}/server.json --maxWorkers=2 src libs simulators`,
    figures: { file: 'server.json', read: jestFigures },
  },
  {
    name: 'specs of the whole product',
    command: `npm test --silent -- --json --outputFile=${OUT}/product.json --runInBand test`,
    figures: { file: 'product.json', read: jestFigures },
  },
  {
    name: 'specs of the client',
    command: `npm test --silent -w client -- --reporters=default --reporters=json --output-file=../${OUT}/client.json`,
    figures: { file: 'client.json', read: jestFigures },
  },
  {
    name: 'in the browser',
    command: 'npm run --silent test:browser',
    figures: {
      file: 'browser.json',
      read: ({ stats }: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
      }),
    },
  },
];

function jestFigures(json: {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}): Count {
  // A suite that could not even load has no failed test of its own.
  return { passed: json.numPassedTests, failed: Math.max(json.numFailedTests, json.numFailedTestSuites) };
}

async function run({ name, command, figures }: Step): Promise<Count> {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const code = await new Promise<number>((done) =>
    spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).once('exit', (exit) =>
      done(exit ?? 1),
    ),
  );
  console.log(
    `── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (!figures) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const text = await readFile(join(OUT, figures.file), 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const count = figures.read(JSON.parse(text) as never);
  return { ...count, failed: code === 0 ? count.failed : Math.max(1, count.failed) };
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = await run(step);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
