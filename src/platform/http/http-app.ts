import cookie from '@fastify/cookie';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../../libs/domain/domain-error.js';
import type { Config } from '../config.js';
import { Log } from '../log.js';
import { registerBodyParsers } from './body-parser.js';
import { turnSurplusAway } from './overload/turn-surplus-away.js';
import { serveOpenData } from './open-data.js';
import { writeProblem } from './write-problem.js';
import { protectPages } from './protect-pages.js';
import { serveClient } from './serve-client.js';
import { serveEmbed } from './serve-embed.js';
import { serveLetterFrame } from './serve-letter-frame.js';

const BODY_LIMIT = 1024 * 1024;

/** The product behind Fastify, ready to listen or to be called by `inject`. */
export async function makeHttpApp(module: DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 300 },
    // What no route can be found for by its form: `%` without its digits, an id of 400 characters.
    frameworkErrors: (error: { code: string }, request: FastifyRequest, reply: FastifyReply) => {
      const thrown = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? new NotFound() : error;
      // No hook sees it: the one header that such an answer needs.
      writeProblem(thrown, request, reply.header('x-content-type-options', 'nosniff'));
    },
    forceCloseConnections: 'idle',
    // Video rooms need WebSockets. Any other offer to upgrade (Java's HTTP client makes one, to h2c) is passed over, as
    // before there was anybody to hear of it: the request is answered as it stands.
    http: { shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket' },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: new Log(config.logLevel),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  await app.register(cookie);
  await protectPages(app, config);
  turnSurplusAway(app, config.publicUrl);
  registerBodyParsers(fastify, BODY_LIMIT);
  serveOpenData(fastify);
  apiPrefix(app);
  await serveEmbed(fastify);
  serveLetterFrame(fastify);
  await serveClient(fastify, config.publicUrl);
  return app;
}

/** Everything but operation and development pages lies below /api/v1. */
export function apiPrefix(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', {
    exclude: [
      'health/live',
      'health/ready',
      'metrics',
      'api/openapi.json',
      'dev/mail',
      'dev/mail/*path',
      'theme.css',
    ],
  });
}
