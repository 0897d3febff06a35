import { MikroORM } from '@mikro-orm/postgresql';
import { StoredEventTable } from '../events/stored-event.table.js';
import { databaseOptions } from './database.module.js';
import { makeProductRole } from './product-role.js';

// Any number that nothing else locks.
const MIGRATION_LOCK = 7_241_124;

/**
 * Brings the schema up to date; processes that start together wait for the first.
 * @param names the migrations to run; undefined means all
 * @returns the role as which the product is to work, where one could be made
 */
export async function migrate(databaseUrl: string, names?: string[]): Promise<string | undefined> {
  const orm = await MikroORM.init({
    ...databaseOptions({ databaseUrl }, [StoredEventTable]),
    // A large table may take its time, and so may the wait for another process that is at it.
    driverOptions: { application_name: 'priemno-migrate', options: '-c jit=off -c statement_timeout=0' },
  });
  try {
    // Rolled back where a migration fails: its connection would keep the closing below waiting for ever.
    return await orm.em.fork().transactional(async (lock) => {
      await lock.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      await orm.migrator.up(names && { migrations: names });
      return makeProductRole(lock);
    });
  } finally {
    await orm.close();
  }
}
