import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../src/platform/free-port.js';
import { pingRedis } from '../../src/platform/queue/ping-redis.js';
import { ended, type QueueServer, RedisServer, spawnRedis } from './redis.js';
import { until } from './until.js';

const MASTER = 'town';

/** Two servers, one the other's replica, and three Sentinels, who make the replica the master where that is gone. */
export class RedisSentinels implements QueueServer {
  private readonly watching: ChildProcess[] = [];
  private readonly ports: number[] = [];
  private killed: RedisServer | undefined;

  private constructor(
    private readonly servers: RedisServer[],
    private readonly folder: string,
  ) {}

  static async start(): Promise<RedisSentinels> {
    const first = await RedisServer.start();
    const second = await RedisServer.start({ replicaof: `127.0.0.1 ${first.port}` });
    const folder = await mkdtemp(join(tmpdir(), 'priemno-sentinels-'));
    const all = new RedisSentinels([first, second], folder);
    for (let n = 0; n < 3; n++) await all.watch(first.port);
    await until('the Sentinels know each other and the replica', () => all.know());
    return all;
  }

  get url(): string {
    return `redis+sentinel://${this.ports.map((port) => `127.0.0.1:${port}`).join(',')}/${MASTER}`;
  }

  /** The master, whoever it is now; returns when there is another. */
  async kill(): Promise<void> {
    const port = await this.masterPort();
    this.killed = this.servers.find((server) => server.port === port);
    await this.killed!.kill();
    await until('the Sentinels have chosen another master', async () => (await this.masterPort()) !== port);
    await until('it answers', () =>
      pingRedis(this.url).then(
        () => true,
        () => false,
      ),
    );
  }

  /** It comes back as a replica: the Sentinels see to that. */
  async start(): Promise<void> {
    await this.killed?.start();
    await until('it replicates', () => this.killed?.replicates() ?? true, 60_000);
  }

  async flushAll(): Promise<void> {
    const port = await this.masterPort();
    await this.servers.find((server) => server.port === port)!.flushAll();
  }

  async remove(): Promise<void> {
    await Promise.all(this.watching.map((child) => ended(child, 'SIGKILL')));
    await Promise.all(this.servers.map((server) => server.remove()));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async watch(master: number): Promise<void> {
    const port = await freePort();
    const file = join(this.folder, `${port}.conf`);
    await writeFile(
      file,
      [
        `port ${port}`,
        'bind 127.0.0.1',
        `dir ${this.folder}`,
        `sentinel monitor ${MASTER} 127.0.0.1 ${master} 2`,
        // A master that is silent for a second is gone; nobody waits half a minute for it here.
        `sentinel down-after-milliseconds ${MASTER} 1000`,
        `sentinel failover-timeout ${MASTER} 3000`,
      ].join('\n'),
    );
    this.watching.push(await spawnRedis([file, '--sentinel'], `redis://127.0.0.1:${port}`));
    this.ports.push(port);
  }

  private async know(): Promise<boolean> {
    const answers = await Promise.all(
      this.ports.map((port) => ask(port, (redis) => redis.call('sentinel', 'master', MASTER))),
    );
    return answers.every((fields) => {
      const of = (name: string) => Number((fields as string[])[(fields as string[]).indexOf(name) + 1]);
      return of('num-slaves') === 1 && of('num-other-sentinels') === 2;
    });
  }

  private async masterPort(): Promise<number> {
    const name = await ask(this.ports[0]!, (redis) =>
      redis.call('sentinel', 'get-master-addr-by-name', MASTER),
    );
    return Number((name as string[])[1]);
  }
}

async function ask<T>(port: number, question: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(port, '127.0.0.1');
  return question(redis).finally(() => redis.disconnect());
}
