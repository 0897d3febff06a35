import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { makeDatabase } from '../../../test/kit/database.js';
import { RedisServer } from '../../../test/kit/redis.js';
import { until } from '../../../test/kit/until.js';
import { reactionJob, waitAfter, workerOptions } from './reaction-queue.js';

describe('a job whose workers die', () => {
  const quick = { ...workerOptions, lockDuration: 300, stalledInterval: 150 };

  async function dieThreeTimes(connection: object, backend?: never): Promise<void> {
    const queue = new Queue('spec', { connection: connection as never }, backend);
    const workers: Worker[] = [];
    const workerThat = (works: () => Promise<void>): void => {
      const options = { ...quick, connection: connection as never };
      const worker = new Worker('spec', works, options, backend);
      worker.on('error', () => undefined);
      workers.push(worker);
    };
    try {
      const { name, data, opts } = reactionJob('event', 'tell-citizen');
      await queue.add(name, data, opts);
      for (let death = 1; death <= 3; death++) {
        let taken = false;
        workerThat(() => {
          taken = true;
          return new Promise(() => undefined);
        });
        await until(`worker ${death} has the job`, () => taken);
        // Without a word to the queue and without finishing: as near to SIGKILL as one process can come.
        await workers.at(-1)!.close(true);
      }
      let done = false;
      workerThat(() => {
        done = true;
        return Promise.resolve();
      });
      await until('the fourth worker does it', () => done);
      await workers.at(-1)!.close();
      expect(await queue.getFailedCount()).toBe(0);
    } finally {
      await Promise.all(workers.map((worker) => worker.close(true)));
      await queue.close();
    }
  }

  it('is taken over each time (queue in PostgreSQL)', async () => {
    const database = await makeDatabase();
    const connection = { connectionString: database.url, migrate: true };
    await dieThreeTimes(connection, createPostgresBackend as never).finally(() => database.drop());
  });

  it('is taken over each time (queue in Redis)', async () => {
    const redis = await RedisServer.start();
    const connection = { url: redis.url, maxRetriesPerRequest: null };
    await dieThreeTimes(connection).finally(() => redis.remove());
  });
});

describe('a reaction that fails', () => {
  it('waits twice as long each time, at most half an hour, for three days in all', () => {
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([2_000, 4_000, 8_000, 16_000]);
    const tries = reactionJob('event', 'tell-citizen').opts.attempts!;
    const waits = Array.from({ length: tries - 1 }, (_, n) => waitAfter(n + 1));
    expect(Math.max(...waits)).toBe(30 * 60_000);
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(3.1);
  });
});
