import pg from 'pg';

const LONGEST_MS = 2_000;

/**
 * Asks PostgreSQL over a connection of its own: those of the pool may all have work, which is no reason to send people to
 * another process.
 * @throws Error when it does not answer within two seconds
 */
export async function pingPostgres(connectionString: string): Promise<void> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: LONGEST_MS,
    query_timeout: LONGEST_MS,
    application_name: 'priemno-health',
  });
  // What is said after the answer is nobody's concern.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    void client.end().catch(() => undefined);
  }
}
