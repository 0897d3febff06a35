/** Starts a PostgreSQL for the specs, then jest with the given arguments; `npm test -- src/booking` runs a part. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

// Durability costs half of the run and tests nothing here.
const database = await startEmbeddedPostgres(resolve('.data/test'), { fsync: 'off', max_connections: '300' });
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    // A group of its own, so that whatever a failed spec left running ends with it.
    detached: true,
    env: { ...process.env, TEST_DATABASE_URL: database.url, TZ: 'America/New_York' },
  },
);
const endGroup = (signal: NodeJS.Signals): void => {
  try {
    process.kill(-jest.pid!, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endGroup);
const code = await new Promise<number>((done) => jest.once('exit', (exit) => done(exit ?? 1)));
endGroup('SIGKILL');
await database.stop();
process.exit(code);
