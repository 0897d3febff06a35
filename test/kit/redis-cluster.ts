import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Cluster } from 'ioredis';
import { freePort } from '../../src/platform/free-port.js';
import { pingRedis } from '../../src/platform/queue/ping-redis.js';
import { type QueueServer, RedisServer } from './redis.js';
import { until } from './until.js';

/** A cluster of three masters, each with a replica that takes over where it is gone. */
export class RedisCluster implements QueueServer {
  private killed: RedisServer | undefined;

  private constructor(private readonly servers: RedisServer[]) {}

  static async start(): Promise<RedisCluster> {
    const servers: RedisServer[] = [];
    while (servers.length < 6) {
      servers.push(
        await RedisServer.start({
          'cluster-enabled': 'yes',
          // Else the port plus 10,000, which may be none.
          'cluster-port': String(await freePort()),
          // A node that is silent for a second is gone; nobody waits fifteen for it here.
          'cluster-node-timeout': '1000',
        }),
      );
    }
    const cluster = new RedisCluster(servers);
    const nodes = servers.map(({ port }) => `127.0.0.1:${port}`);
    const rest = ['--cluster-replicas', '1', '--cluster-yes'];
    await promisify(execFile)('redis-cli', ['--cluster', 'create', ...nodes, ...rest]);
    await until('the cluster has a master and a replica of each part', () =>
      cluster.nodes().then(
        ({ masters, replicas }) => masters.length === 3 && replicas.length === 3,
        () => false,
      ),
    );
    await cluster.answers();
    return cluster;
  }

  get url(): string {
    return `redis+cluster://${this.servers.map(({ port }) => `127.0.0.1:${port}`).join(',')}`;
  }

  /** The master that has the queues; returns when its replica has taken over. */
  async kill(): Promise<void> {
    const owner = await this.inCluster(async (cluster) => {
      const slot = await cluster.cluster('KEYSLOT', '{bull}');
      const parts = await cluster.cluster('SLOTS');
      return parts.find(([from, to]) => from <= slot && slot <= to)![2]![1];
    });
    this.killed = this.servers.find(({ port }) => port === owner);
    await this.killed!.kill();
    await this.answers();
  }

  /** It comes back as the replica of the one that took its place. */
  async start(): Promise<void> {
    await this.killed?.start();
    await until('it replicates', () => this.killed?.replicates() ?? true, 60_000);
  }

  async flushAll(): Promise<void> {
    await this.inCluster((cluster) => Promise.all(cluster.nodes('master').map((node) => node.flushall())));
  }

  async remove(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.remove()));
  }

  /** Every part has a master again: a write to each is taken. */
  private answers(): Promise<unknown> {
    return until(
      'every part of the cluster answers',
      () =>
        this.inCluster(async (cluster) => {
          await Promise.all(['a', 'b', 'c', '{bull}'].map((key) => cluster.set(key, '1')));
          await pingRedis(this.url);
          return true;
        }).catch(() => false),
      60_000,
    );
  }

  private nodes(): Promise<{ masters: unknown[]; replicas: unknown[] }> {
    return this.inCluster((cluster) =>
      Promise.resolve({ masters: cluster.nodes('master'), replicas: cluster.nodes('slave') }),
    );
  }

  private async inCluster<T>(question: (cluster: Cluster) => Promise<T>): Promise<T> {
    const nodes = this.servers.map(({ port }) => ({ host: '127.0.0.1', port }));
    const cluster = new Cluster(nodes, {
      lazyConnect: true,
      clusterRetryStrategy: () => null,
      redisOptions: { connectTimeout: 1_000, commandTimeout: 1_000 },
    });
    cluster.on('error', () => undefined);
    try {
      // While a part is missing, some commands wait for it for ever.
      return await Promise.race([
        cluster.connect().then(() => question(cluster)),
        pause(3_000).then(() => {
          throw new Error('the cluster does not answer');
        }),
      ]);
    } finally {
      cluster.disconnect();
    }
  }
}
