import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';

/** A database of the spec's own on the run's real PostgreSQL, migrated; dropped by `drop`. */
export interface TestDatabase {
  url: string;
  /** As which the product works in it. */
  role: string | undefined;
  drop(): Promise<void>;
}

export async function makeDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run specs with npm test');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name}`);
  const url = server.replace(/\/[^/]+$/, `/${name}`);
  const role = await migrate(url);
  return { url, role, drop: () => admin(server, `drop database ${name} with (force)`) };
}

/** Does what the product's own role may not: changes tables, goes round the triggers. */
export async function asOwner<T extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Of several statements together, the rows of none.
    return (await client.query<T>(sql, values)).rows ?? [];
  } finally {
    await client.end();
  }
}

async function admin(server: string, sql: string): Promise<void> {
  await asOwner(server, sql);
}
