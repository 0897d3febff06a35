import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config.js';
import { pingRedis } from '../queue/ping-redis.js';

type Part = 'up' | string;

/** For balancers and people: is the process there, and can it work? Not part of the public API. */
@Injectable()
export class HealthRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.get('/health/live', () => ({ product: 'priemno-vreme', status: 'up' }));
    fastify.get('/health/ready', async (_request, reply) => {
      const parts: Record<string, Part> = {
        database: await answering(this.em.fork().execute('select 1')),
        queue: this.config.redisUrl ? await answering(pingRedis(this.config.redisUrl)) : 'in the database',
      };
      // Bookings go on without the queue: the outbox keeps what is owed. Without the database nothing does.
      const ready = parts['database'] === 'up';
      void reply.status(ready ? 200 : 503);
      if (!ready) void reply.header('retry-after', '5');
      return { status: ready ? 'up' : 'down', parts };
    });
  }
}

async function answering(question: Promise<unknown>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve('down: no answer in 2 s'), 2_000);
  });
  const asked = question.then(
    () => 'up',
    (error: Error) => `down: ${error.message}`,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
