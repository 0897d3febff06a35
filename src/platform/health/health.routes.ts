import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config.js';
import { UnfinishedReactions } from '../events/unfinished-reactions.js';
import { pingRedis } from '../queue/ping-redis.js';

type Part = 'up' | string;

/** For balancers and people: is the process there, and can it work? Not part of the public API. */
@Injectable()
export class HealthRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly unfinished: UnfinishedReactions,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.get('/health/live', () => ({ product: 'priemno-vreme', status: 'up' }));
    fastify.get('/health/ready', async (_request, reply) => {
      const { redisUrl } = this.config;
      const [database, queue, reactions] = await Promise.all([
        answering(this.em.fork().execute('select 1')),
        redisUrl ? answering(pingRedis(redisUrl)) : 'in the database',
        answering(this.unfinished.count(), leftUndone),
      ]);
      // Bookings go on without the queue: the outbox keeps what is owed. Without the database nothing does. What is left
      // undone needs somebody to look at it, not another process.
      const ready = database === 'up';
      void reply.status(ready ? 200 : 503);
      if (!ready) void reply.header('retry-after', '5');
      return { status: ready ? 'up' : 'down', parts: { database, queue, reactions } };
    });
  }
}

const leftUndone = (count: number): Part =>
  count === 0 ? 'up' : `${count} not done an hour after their event`;

async function answering<T>(question: Promise<T>, say: (answer: T) => Part = () => 'up'): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve('down: no answer in 2 s'), 2_000);
  });
  const asked = question.then(say, (error: Error) => `down: ${error.message}`);
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
