import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pg from 'pg';
import {
  type EmbeddedDatabase,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { ProductProcess } from '../kit/processes.js';

const FOLDER = resolve('.data/bench');

/** The PostgreSQL that everything is measured on: the product's own, as durable as it ships. */
export class BenchServer {
  private readonly processes: ProductProcess[] = [];
  private readonly clients: pg.Client[] = [];

  private constructor(private readonly embedded: EmbeddedDatabase) {}

  static async start(): Promise<BenchServer> {
    const embedded = await startEmbeddedPostgres(FOLDER, {
      shared_preload_libraries: 'pg_stat_statements',
      // A checkpoint in the middle of one round and not of the other would be measured as a difference.
      max_wal_size: '8GB',
      checkpoint_timeout: '1h',
    });
    const server = new BenchServer(embedded);
    await server.countStatements(false);
    return server;
  }

  /** From now on, in every database of the server; counting costs a little, so it is off while times are taken. */
  async countStatements(counted: boolean): Promise<void> {
    const admin = await this.connect('postgres');
    await admin.query(`alter system set pg_stat_statements.track = ${counted ? 'top' : 'none'}`);
    await admin.query('select pg_reload_conf()');
  }

  urlOf(database: string): string {
    return this.embedded.url.replace(/\/[^/]+$/, `/${database}`);
  }

  /** A new, empty database of that name with a process of the built product at work on it. */
  async openProduct(database: string, env: NodeJS.ProcessEnv = {}): Promise<ProductProcess> {
    const admin = await this.connect('postgres');
    await admin.query(`drop database if exists ${database} with (force)`);
    await admin.query(`create database ${database}`);
    return this.startProduct(database, env);
  }

  async startProduct(database: string, env: NodeJS.ProcessEnv = {}): Promise<ProductProcess> {
    const product = await ProductProcess.start('http', {
      DATABASE_URL: this.urlOf(database),
      DATA_DIR: resolve(FOLDER, database),
      SMTP_URL: 'smtp://127.0.0.1:9',
      LOG_LEVEL: 'error',
      // Such as --cpu-prof, to see where the time goes.
      NODE_OPTIONS: process.env['BENCH_NODE_OPTIONS'],
      ...env,
    });
    this.processes.push(product);
    return product;
  }

  async connect(database: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.urlOf(database) });
    await client.connect();
    this.clients.push(client);
    return client;
  }

  /** How many errors the server has written down since it started. */
  async errors(): Promise<number> {
    const log = await readFile(resolve(FOLDER, 'postgres/server.log'), 'utf8');
    return log.split('\n').filter((line) => / (ERROR|FATAL|PANIC): /.test(line)).length;
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop()));
    await Promise.all(this.clients.map((one) => one.end().catch(() => undefined)));
    await this.embedded.stop();
  }
}
