import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';

/** A database of the spec's own on the run's real PostgreSQL, migrated; dropped by `drop`. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export async function makeDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run specs with npm test');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name}`);
  const url = server.replace(/\/[^/]+$/, `/${name}`);
  await migrate(url);
  return { url, drop: () => admin(server, `drop database ${name} with (force)`) };
}

async function admin(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
