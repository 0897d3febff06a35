import type { BullRootModuleOptions } from '@nestjs/bullmq';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import type { Config } from '../config.js';

/** Where BullMQ keeps its queues: Redis or Valkey where `REDIS_URL` is set, else our own PostgreSQL. */
export function queueConnection(config: Config): BullRootModuleOptions {
  if (config.redisUrl) return { connection: { url: config.redisUrl, maxRetriesPerRequest: null } as never };
  setDefaultBackendFactory(createPostgresBackend as never);
  return { connection: { connectionString: config.databaseUrl, migrate: true, max: 6 } as never };
}
