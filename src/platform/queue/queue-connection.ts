import type { BullRootModuleOptions } from '@nestjs/bullmq';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import type { Config } from '../config.js';

// Redis that is back is noticed within two seconds; BullMQ's own way would wait up to twenty.
const retryStrategy = (times: number): number => Math.min(times * 200, 2_000);

/** Where BullMQ keeps its queues: Redis or Valkey where `REDIS_URL` is set, else our own PostgreSQL. */
export function queueConnection(config: Config): BullRootModuleOptions {
  if (config.redisUrl) {
    return { connection: { url: config.redisUrl, maxRetriesPerRequest: null, retryStrategy } as never };
  }
  setDefaultBackendFactory(createPostgresBackend as never);
  return { connection: { connectionString: config.databaseUrl, migrate: true, max: 6 } as never };
}
