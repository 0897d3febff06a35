import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EntityManager, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { performance } from 'node:perf_hooks';
import { ServiceUnavailable } from '../problems.js';
import { writeProblem } from '../write-problem.js';
import { makeBusyPage } from './busy-page.js';
import { LOOK_MS, Surplus } from './surplus.js';

/**
 * Answers 503 with `Retry-After` to whom this process can't bear, before anything is done for them; everybody else is
 * answered about as quickly as ever. Health and metrics are always told, and the files of a page that was let in are.
 * Open streams and video rooms are no work while nothing happens and count for nothing.
 */
export function turnSurplusAway(app: NestFastifyApplication, publicUrl: string): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const connection = app.get(EntityManager).getConnection() as PostgreSqlConnection;
  const surplus = new Surplus();
  const sendBusyPage = makeBusyPage(publicUrl);
  const busy = busySinceLastAsked();
  let looking: NodeJS.Timeout | undefined;
  // Not before: whoever is told to end while starting has no database any more to wait for.
  fastify.addHook('onReady', async () => {
    const pool = await connection.getNativeClient();
    looking = setInterval(() => surplus.look(busy(), pool.waitingCount), LOOK_MS);
    looking.unref();
  });
  fastify.addHook('onClose', (_, done) => {
    clearInterval(looking);
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const isPage = asksForPage(request);
    if ((!isPage && !request.url.startsWith('/api/')) || isStream(request)) return done();
    if (surplus.enter(request.method !== 'GET' && request.method !== 'HEAD')) {
      onceEnded(reply, () => surplus.leave());
      return done();
    }
    if (isPage) sendBusyPage(request, reply);
    else writeProblem(new ServiceUnavailable(), request, reply);
  });
}

/** The share of time in which the main thread was at work, or all threads where that is more: passwords are hashed beside it. */
function busySinceLastAsked(): () => number {
  let [loop, processor, at] = [performance.eventLoopUtilization(), process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(processor);
    const { utilization } = performance.eventLoopUtilization(loop);
    const share = Math.max(utilization, (user + system) / 1000 / (performance.now() - at));
    [loop, processor, at] = [performance.eventLoopUtilization(), process.cpuUsage(), performance.now()];
    return share;
  };
}

/** A browser that goes to an address, and not for a file of a page. */
const asksForPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

const isStream = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.endsWith('/stream') ?? false;

/** Also where the caller went away before the answer. */
function onceEnded({ raw }: FastifyReply, then: () => void): void {
  let ended = false;
  const end = (): void => {
    if (!ended) then();
    ended = true;
  };
  raw.once('finish', end).once('close', end);
}
