import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../src/platform/free-port.js';
import { pingRedis } from '../../src/platform/queue/ping-redis.js';
import { until } from './until.js';

/** Where queues live that a spec may take away, however many servers it is made of. */
export interface QueueServer {
  /** What the product is given as `REDIS_URL`. */
  readonly url: string;
  /** The server that has the queues is gone at once; what it had not written yet is lost. */
  kill(): Promise<void>;
  /** What was killed is there again. */
  start(): Promise<void>;
  flushAll(): Promise<void>;
  /** All of it ends, its files too. */
  remove(): Promise<void>;
}

/** A real Redis on a port and in a folder of its own; stopped and started again it has kept its data. */
export class RedisServer implements QueueServer {
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly options: Record<string, string>,
  ) {}

  /** @param options as on the command line of redis-server, without the dashes */
  static async start(options: Record<string, string> = {}): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'priemno-redis-'));
    const server = new RedisServer(await freePort(), folder, options);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const options = {
      ...{ port: this.port, bind: '127.0.0.1', dir: this.folder, appendonly: 'yes', save: '' },
      ...this.options,
    };
    const args = Object.entries(options).flatMap(([name, value]) => [
      `--${name}`,
      ...String(value).split(' '),
    ]);
    this.child = await spawnRedis(args, this.url);
  }

  async stop(): Promise<void> {
    await ended(this.child, 'SIGTERM');
  }

  async kill(): Promise<void> {
    await ended(this.child, 'SIGKILL');
  }

  async flushAll(): Promise<void> {
    await this.ask((redis) => redis.flushall());
  }

  /** Whether it is the replica of another, and has all that the other has. */
  async replicates(): Promise<boolean> {
    const told = await this.ask((redis) => redis.info('replication'));
    return told.includes('role:slave') && told.includes('master_link_status:up');
  }

  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url);
    return question(redis).finally(() => redis.disconnect());
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Starts the program and waits until it answers. */
export async function spawnRedis(args: string[], url: string): Promise<ChildProcess> {
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  await until('redis-server answers', () => {
    if (failure) throw missing(failure);
    return pingRedis(url).then(
      () => true,
      () => false,
    );
  });
  return child;
}

/** Sends it the signal, and waits until it has ended; one that has is left alone. */
export async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

function missing(cause: Error): Error {
  return new Error(
    'redis-server could not be started. Install it (Debian, Ubuntu: apt-get install redis-server) and run again.',
    { cause },
  );
}
