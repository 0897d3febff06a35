import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config.js';
import { UnfinishedReactions } from '../events/unfinished-reactions.js';
import { RareWarning, withoutAddresses } from '../log.js';
import { pingRedis } from '../queue/ping-redis.js';
import { pingPostgres } from './ping-postgres.js';
import { reasonOf } from './reason.js';

/** `up`, or `down: ` and a reason; for what is left undone, how much it is. */
type Part = string;

/** For balancers and people: is the process there, and can it work? Not part of the public API. */
@Injectable()
export class HealthRoutes implements OnModuleInit {
  private readonly warning = new RareWarning(new Logger(HealthRoutes.name));

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
    private readonly unfinished: UnfinishedReactions,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.get('/health/live', () => ({ product: 'priemno-vreme', status: 'up' }));
    fastify.get('/health/ready', async (_request, reply) => {
      const { databaseUrl, redisUrl } = this.config;
      const [database, queue, reactions] = await Promise.all([
        this.answering('database', pingPostgres(databaseUrl!)),
        redisUrl ? this.answering('queue', pingRedis(redisUrl)) : 'in the database',
        this.answering('reactions', this.unfinished.count(), leftUndone),
      ]);
      // Bookings go on without the queue: the outbox keeps what is owed. Without the database nothing does. What is left
      // undone needs somebody to look at it, not another process.
      const ready = database === 'up';
      void reply.status(ready ? 200 : 503);
      if (!ready) void reply.header('retry-after', '5');
      return { status: ready ? 'up' : 'down', parts: { database, queue, reactions } };
    });
  }

  /** The reason in stable words goes to whoever asks; the text of the error, into the log. */
  private async answering<T>(
    part: string,
    question: Promise<T>,
    say: (answer: T) => Part = () => 'up',
  ): Promise<Part> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in 2.5 s')), LONGEST_MS);
    });
    try {
      return say(await Promise.race([question, late]));
    } catch (error) {
      this.warning.say(`${part} is down: ${withoutAddresses(String(error))}`);
      return `down: ${reasonOf(error)}`;
    } finally {
      clearTimeout(timer);
    }
  }
}

// Longer than those who are asked give themselves.
const LONGEST_MS = 2_500;

const leftUndone = (count: number): Part =>
  count === 0 ? 'up' : `${count} not done an hour after their event`;
