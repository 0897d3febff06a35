import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { parse } from 'secure-json-parse';
import { UnreadableBody } from './problems.js';

/** The validation library walks a body by recursion: one of 100,000 levels would overflow its stack. */
const MOST_LEVELS = 100;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const OTHER_TYPE = 'application/octet-stream';

/**
 * Reads bodies without judging them: a caller without the right must hear 401 or 403 before anything about the body,
 * so a broken, too large or foreign one travels on as an `UnreadableBody` and is thrown by the validation pipe.
 */
export function registerBodyParsers(fastify: FastifyInstance, mostBytes: number): void {
  fastify.removeAllContentTypeParsers();
  // Fastify itself would answer to a media type that is none, before anyone is asked who calls.
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.raw.headers['content-type'];
    if (type !== undefined) request.raw.headers['content-type'] = plainType(type);
    done();
  });
  const add = (type: string, understand: (text: string) => unknown) =>
    fastify.addContentTypeParser(type, async (_request: FastifyRequest, payload: IncomingMessage) => {
      const text = await readText(payload, mostBytes);
      return text === null ? new UnreadableBody(413) : understand(text);
    });
  add(JSON_TYPE, (text) => (text === '' ? undefined : understandJson(text)));
  add(FORM_TYPE, (text) => Object.fromEntries(new URLSearchParams(text)));
  add('*', (text) => (text === '' ? undefined : new UnreadableBody(415)));
}

function plainType(header: string): string {
  const type = header.split(';')[0]!.trim().toLowerCase();
  return type === JSON_TYPE || type === FORM_TYPE ? type : OTHER_TYPE;
}

function understandJson(text: string): unknown {
  try {
    const value: unknown = parse(text, { protoAction: 'remove', constructorAction: 'remove' });
    return isDeeperThan(MOST_LEVELS, value) ? new UnreadableBody(400) : value;
  } catch {
    return new UnreadableBody(400);
  }
}

/** The body's text; null when it is too long: the rest of it then flows by unread. */
function readText(payload: Readable, mostBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    payload.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
      else resolve(null);
    });
    payload.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    payload.on('error', () => reject(new UnreadableBody(400)));
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
