import { start } from './start.js';

/** The HTTP process; with `PROCESS=all` the jobs run in it too. */
start(process.env['PROCESS'] === 'all' ? 'all' : 'http').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
