import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

/** Where `playwright.config.ts` lets the product keep its data. */
const DATA_DIR = '.data/browser';

/** In the database of the running product, for what no page brings about: an hour that is past, a neighbour's failure. */
export async function inDatabase<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await startEmbeddedPostgres(DATA_DIR);
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    return await act(client);
  } finally {
    await client.end();
    await database.stop();
  }
}
