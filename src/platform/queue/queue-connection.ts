import type { BullRootModuleOptions } from '@nestjs/bullmq';
import {
  createIORedisClient,
  createPostgresBackend,
  RedisConnection,
  setDefaultBackendFactory,
} from 'bullmq';
import type { RedisOptions } from 'ioredis';
import type { Config } from '../config.js';
import { openRedis, redisAddress } from './redis-address.js';

// Redis that is back is noticed within two seconds; BullMQ's own way would wait up to twenty.
const retryStrategy = (times: number): number => Math.min(times * 200, 2_000);

// BullMQ's scripts touch several keys at once, and a cluster keeps on one node what has the same word in braces.
const PREFIX_IN_CLUSTER = '{bull}';

/** Where BullMQ keeps its queues: Redis or Valkey where `REDIS_URL` is set, else our own PostgreSQL. */
export function queueConnection(config: Config): BullRootModuleOptions {
  const { redisUrl } = config;
  if (redisUrl) {
    // BullMQ puts a host and port of its own beside what it is given.
    RedisConnection.clientFactory = (options) =>
      createIORedisClient(
        openRedis(redisUrl, { ...(options as RedisOptions), host: undefined, port: undefined }),
      );
    return {
      connection: { maxRetriesPerRequest: null, retryStrategy } as never,
      ...(redisAddress(redisUrl)?.kind === 'cluster' && { prefix: PREFIX_IN_CLUSTER }),
    };
  }
  setDefaultBackendFactory(createPostgresBackend as never);
  return { connection: { connectionString: config.databaseUrl, migrate: true, max: 6 } as never };
}
