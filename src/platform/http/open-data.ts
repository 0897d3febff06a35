import { createHash } from 'node:crypto';
import { applyDecorators, Header } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import fresh from 'fresh';
import type { DescribedOperation } from './describe-problems.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    openData?: boolean;
  }
}

/**
 * Marks a GET that shows everyone the same, without an account: scripts of any web page may read it (CORS), and whoever
 * has it already is told so by 304 instead of being sent it again (ETag, RFC 9110 §8.8.3).
 * @param seconds for how long it may be kept without asking; not at all where nothing is said: a time may be taken
 */
export const OpenData = ({ seconds = 0 } = {}) =>
  applyDecorators(
    RouteConfig({ openData: true } satisfies FastifyContextConfig),
    Header('cache-control', seconds > 0 ? `public, max-age=${seconds}` : 'public, no-cache'),
    Header('vary', 'accept-language'),
    ApiExtension('x-open-data', true),
  );

/** Everything that `@OpenData` promises. Before the routes are there. */
export function serveOpenData(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', ({ method, url, config }) => {
    // Fastify makes a HEAD of each GET.
    if (!config?.openData || method !== 'GET') return;
    fastify.options(url, (_, reply) =>
      reply
        .code(204)
        .headers({
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': 'accept-language, if-none-match',
          'access-control-max-age': '86400',
        })
        .send(),
    );
  });
  // A page must be able to read a refusal too.
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.openData)
      void reply.headers({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'etag, retry-after',
        'cross-origin-resource-policy': 'cross-origin',
      });
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const isAnswer = request.routeOptions.config.openData && reply.statusCode === 200;
    if (!isAnswer || !(typeof payload === 'string' || Buffer.isBuffer(payload))) return done(null, payload);
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag);
    if (!fresh(request.headers, { etag })) return done(null, payload);
    void reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return done(null, '');
  });
}

/** Says the same in the OpenAPI document. */
export function describeOpenData(operation: DescribedOperation): void {
  if (!operation['x-open-data']) return;
  delete operation['x-open-data'];
  (operation.parameters ??= []).push({
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of an earlier answer: 304 where nothing has changed since.',
    schema: { type: 'string' },
  } as never);
  const text = (description: string) => ({ description, schema: { type: 'string' } });
  Object.assign(operation.responses['200'] as object, {
    headers: {
      ETag: text('Stays the same for as long as the answer does (RFC 9110).'),
      'Access-Control-Allow-Origin': text('`*`: scripts of every web page may read it.'),
    },
  });
  operation.responses['304'] = { description: 'Nothing has changed since.' };
}
