import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';
import { UnreadableBody } from './problems.js';

/** The validation library walks a body by recursion: one of 100,000 levels would overflow its stack. */
const MOST_LEVELS = 100;

/**
 * Reads bodies without judging them: a caller without the right must hear 401 or 403 before anything about the body,
 * so a broken one travels on as an `UnreadableBody` and is thrown by the validation pipe.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined);
    try {
      const value: unknown = parse(body as string, { protoAction: 'remove', constructorAction: 'remove' });
      done(null, isDeeperThan(MOST_LEVELS, value) ? new UnreadableBody(400) : value);
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

function isDeeperThan(most: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
