import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { ValidationFailed } from '../../../libs/domain/domain-error.js';
import { UnreadableBody } from './problems.js';

/** The validation library walks a body by recursion: one of 100,000 levels would overflow its stack. */
const MOST_LEVELS = 100;

const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';
const OTHER_TYPE = 'application/octet-stream';

/**
 * Reads bodies without judging them: a caller without the right must hear 401 or 403 before anything about the body,
 * so what is wrong with a broken, too large or foreign one travels on in its place and is thrown by the validation pipe.
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
  add(FORM_TYPE, understandForm);
  add('*', (text) => (text === '' ? undefined : new UnreadableBody(415)));
}

function plainType(header: string): string {
  const type = header.split(';')[0]!.trim().toLowerCase();
  return type === JSON_TYPE || type === FORM_TYPE ? type : OTHER_TYPE;
}

function understandJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isDeeperThan(MOST_LEVELS, value)) return new UnreadableBody(400);
    const path = treacherousIn(value);
    return path === null ? value : new ValidationFailed([{ path, message: unknownField }]);
  } catch {
    return new UnreadableBody(400);
  }
}

/** A name that comes twice holds a list: whoever expects one value sees that there are two. */
function understandForm(text: string): unknown {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const before = fields.get(name);
    if (Array.isArray(before)) before.push(value);
    else fields.set(name, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(fields);
}

/** Every object has these already: whatever copies or inspects one that was sent would take ours for its own. */
const TREACHEROUS = ['__proto__', 'constructor', 'prototype'];
const unknownField = { bg: 'Непознато поле.', en: 'Unknown field.' };

/** The path of the first such field; null where there is none. */
function treacherousIn(value: unknown, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inside] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const found = TREACHEROUS.includes(key) ? at : treacherousIn(inside, at);
    if (found !== null) return found;
  }
  return null;
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
