import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Config } from '../../platform/config.js';
import { writeProblem } from '../../platform/http/write-problem.js';
import { MetricsAreClosed } from './metrics-errors.js';
import { ProductMetrics } from './product-metrics.js';

/** `GET /metrics` in the text format of Prometheus: this process, its answers, and what the whole product owes. */
@Injectable()
export class MetricsRoutes implements OnModuleInit {
  private readonly registry = new Registry();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
    private readonly product: ProductMetrics,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    collectDefaultMetrics({ register: this.registry });
    this.product.addTo(this.registry);
    this.measureAnswers(fastify);
    fastify.get('/metrics', async (request, reply) => {
      if (!isFromHere(request) && !this.bearsToken(request)) {
        return writeProblem(new MetricsAreClosed(), request, reply);
      }
      await this.product.read();
      return reply.type(this.registry.contentType).send(await this.registry.metrics());
    });
  }

  /** By the pattern of the address, never the address itself: ids would make a series each. */
  private measureAnswers(fastify: FastifyInstance): void {
    const answers = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from a request to its answer, in seconds.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method, routeOptions } = request;
      answers.observe(
        { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) },
        reply.elapsedTime / 1000,
      );
      done();
    });
  }

  private bearsToken({ headers }: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return (
      metricsToken !== undefined &&
      timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${metricsToken}`))
    );
  }
}

/** From a program of the same machine. What a proxy there passes on comes from elsewhere, and says so. */
function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in headers);
  return !isPassedOn && /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/.test(socket.remoteAddress ?? '');
}
