import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';
import { UnreadableBody } from './problems.js';

/**
 * Reads bodies without judging them: a caller without the right must hear 401 or 403 before anything about the body,
 * so a broken one travels on as an `UnreadableBody` and is thrown by the validation pipe.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined);
    try {
      done(null, parse(body as string, { protoAction: 'remove', constructorAction: 'remove' }));
    } catch {
      done(null, new UnreadableBody(400));
    }
  });
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(body as string)));
    },
  );
  fastify.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body === '' ? undefined : new UnreadableBody(415));
  });
}
