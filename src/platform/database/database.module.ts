import { type DynamicModule, Global, Module } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { defineConfig, type EntitySchema } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { migrations } from '../../../migrations/index.js';
import type { Config } from '../config.js';
import { EventLog } from '../events/event-log.js';

/** One PostgreSQL for everything: the mapped aggregates, raw reads through the same pool, migrations at start. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, tables: EntitySchema[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [MikroOrmModule.forRoot(databaseOptions(config, tables))],
    };
  }
}

export function databaseOptions(
  config: Pick<Config, 'databaseUrl' | 'databaseRole'>,
  tables: EntitySchema[],
) {
  const role = config.databaseRole ? ` -c role=${config.databaseRole}` : '';
  return defineConfig({
    clientUrl: config.databaseUrl,
    entities: tables,
    subscribers: [new EventLog()],
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    pool: { min: 0, max: 20 },
    forceUtcTimezone: true,
    driverOptions: {
      application_name: 'priemno',
      options: `-c jit=off -c statement_timeout=15000${role}`,
      // A request that gets no connection in this time is told to come again (503) instead of waiting for ever.
      connectionTimeoutMillis: 8_000,
    },
  });
}
