import { randomBytes } from 'node:crypto';
import type { SpecMailbox } from '../kit/mailbox.js';
import type { QueueServer } from '../kit/redis.js';
import { RedisCluster } from '../kit/redis-cluster.js';
import { RedisSentinels } from '../kit/redis-sentinels.js';
import { RedisServer } from '../kit/redis.js';
import { Balancer } from './balancer.js';
import { KeptProcess } from './kept-process.js';
import type { PostgresToKill } from './postgres-to-kill.js';

export type Queue = 'server' | 'sentinels' | 'cluster';

const queues: Record<Queue, { start(): Promise<QueueServer> }> = {
  server: RedisServer,
  sentinels: RedisSentinels,
  cluster: RedisCluster,
};

/** The processes of an installation on several machines, with what they share; whatever ends is started again. */
export class Machines {
  private constructor(
    readonly queue: QueueServer,
    readonly https: KeptProcess[],
    readonly workers: KeptProcess[],
    private readonly balancer: Balancer | undefined,
  ) {}

  /** @param https how many HTTP processes there are; more than one stand behind a balancer, and beside two workers */
  static async start(
    kind: Queue,
    https: number,
    database: PostgresToKill,
    mailbox: SpecMailbox,
    dataDir: string,
  ): Promise<Machines> {
    const queue = await queues[kind].start();
    const env = {
      DATABASE_URL: database.url(),
      REDIS_URL: queue.url,
      SMTP_URL: mailbox.url,
      DATA_DIR: dataDir,
      SEED: 'demo',
      SECRETS_KEY: randomBytes(32).toString('base64'),
    };
    const started: KeptProcess[] = [];
    try {
      const first = await KeptProcess.start('http', env);
      started.push(first);
      // Machines share no folder, and the town is there already.
      const beside = Array.from({ length: https - 1 }, (_, n) =>
        KeptProcess.start('http', { ...env, DATA_DIR: `${dataDir}/${n}`, SEED: 'none' }),
      );
      const workers = [KeptProcess.start('worker', env), KeptProcess.start('worker', env)];
      for (const one of await Promise.all([...beside, ...workers])) started.push(one);
      const behind = started.slice(0, https);
      const balancer = https > 1 ? await Balancer.start(behind.map(({ url }) => url)) : undefined;
      return new Machines(queue, behind, started.slice(https), balancer);
    } catch (error) {
      await Promise.all(started.map((one) => one.end()));
      await queue.remove();
      throw error;
    }
  }

  /** Where people call. */
  get url(): string {
    return this.balancer?.url ?? this.https[0]!.url;
  }

  async end(): Promise<void> {
    await this.balancer?.stop();
    await Promise.all([...this.https, ...this.workers].map((one) => one.end()));
    await this.queue.remove();
  }
}
