import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUser } from '../../src/platform/database/embedded/database-user.js';
import { initialise, type OsUser, programFolder } from '../../src/platform/database/embedded/programs.js';
import { freePort } from '../../src/platform/free-port.js';
import { until } from '../kit/until.js';

const PASSWORD = 'chaos';

/** A real PostgreSQL of its own that may be killed and comes back at the same address, with what was committed. */
export class PostgresToKill {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly owner: OsUser,
    private readonly port: number,
  ) {}

  static async start(): Promise<PostgresToKill> {
    const folder = await mkdtemp(join(tmpdir(), 'priemno-chaos-'));
    await chmod(folder, 0o755);
    const directory = join(folder, 'postgres');
    const owner = await databaseUser(folder, directory);
    await initialise(directory, PASSWORD, owner);
    const server = new PostgresToKill(folder, owner, await freePort());
    await server.start();
    await server.rows('create database priemno', 'postgres');
    return server;
  }

  url(database = 'priemno'): string {
    return `postgres://priemno:${PASSWORD}@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    const program = join(await programFolder(), 'postgres');
    const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' };
    const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const args = ['-D', join(this.folder, 'postgres'), '-p', String(this.port), ...flags];
    await until(
      'PostgreSQL answers',
      async () => {
        // What is left of the killed one keeps a new one out for a moment.
        if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null)
          this.child = spawn(program, args, { ...this.owner, cwd: '/', stdio: 'ignore' });
        return this.rows('select 1', 'postgres').then(
          () => true,
          () => false,
        );
      },
      60_000,
    );
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async rows<T extends pg.QueryResultRow>(sql: string, database?: string): Promise<T[]> {
    const client = new pg.Client({
      connectionString: this.url(database),
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async remove(): Promise<void> {
    await this.kill('SIGINT');
    await rm(this.folder, { recursive: true, force: true });
  }
}
