import { readConfig } from '../config.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import type { End } from './archive.js';

/** Does the work in the product's database, which is started for it where it does not run. */
export async function inDatabase<T>(
  work: (where: { databaseUrl: string; dataDir: string }) => Promise<T>,
): Promise<T> {
  // What only a server needs, such as SMTP_URL in production, is not asked of whoever saves its data.
  const { dataDir, databaseUrl } = readConfig({ ...process.env, NODE_ENV: undefined });
  if (databaseUrl) return work({ databaseUrl, dataDir });
  const database = await startEmbeddedPostgres(dataDir);
  try {
    return await work({ databaseUrl: database.url, dataDir });
  } finally {
    await database.stop();
  }
}

/** Says what was done, or in one line why it was not. */
export async function report(
  command: () => Promise<{ bg: string; en: string; file: string; rows: End['rows'] }>,
): Promise<void> {
  try {
    const { bg, en, file, rows } = await command();
    const all = Object.values(rows).reduce((sum, one) => sum + one, 0);
    const tables = Object.keys(rows).length;
    process.stdout.write(
      `${bg} · ${en}: ${file} (${tables} таблици, ${all} реда · ${tables} tables, ${all} rows)\n`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
