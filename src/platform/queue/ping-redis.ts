import { setTimeout as pause } from 'node:timers/promises';
import { openRedis } from './redis-address.js';

const LONGEST_MS = 2_000;

/** @throws Error when Redis does not answer, or not within two seconds */
export async function pingRedis(url: string): Promise<void> {
  const never = (): null => null;
  const redis = openRedis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: never,
    sentinelRetryStrategy: never,
  });
  redis.on('error', () => undefined);
  const late = new AbortController();
  try {
    // A cluster that lacks a part would let us wait for it for ever.
    await Promise.race([
      redis.connect().then(() => redis.ping()),
      pause(LONGEST_MS, undefined, late).then(() => {
        throw new Error(`no answer in ${LONGEST_MS / 1_000} s`);
      }),
    ]);
  } finally {
    late.abort();
    redis.disconnect();
  }
}
