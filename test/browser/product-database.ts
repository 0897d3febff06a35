import pg from 'pg';
import { DATA_DIR } from '../../playwright.config.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

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
