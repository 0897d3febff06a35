/** Starts a PostgreSQL for the specs, then jest with the given arguments; `npm test -- src/booking` runs a part. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

// Durability costs half of the run and tests nothing here.
const database = await startEmbeddedPostgres(resolve('.data/test'), { fsync: 'off', max_connections: '300' });
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: database.url, TZ: 'America/New_York' } },
);
const code = await new Promise<number>((done) => jest.once('exit', (exit) => done(exit ?? 1)));
await database.stop();
process.exit(code);
