import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;
interface Response {
  $ref?: string;
  content?: Record<string, unknown>;
}

const document = JSON.parse(
  readFileSync(new URL('../../libs/contract/openapi.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { responses: Record<string, Response> };
};

// The document lets answers grow; what we serve ourselves is to be described to the last field.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(closed(document) as Json, 'api');

const notDescribed = new Set<string>();
Object.assign(globalThis, { notDescribed });

/**
 * Holds every answer of a test's product against `libs/contract/openapi.json`: its status, its media type, every
 * field, and for a problem its code. What is not described fails the spec at its end, see `jest.setup.mjs`.
 */
export function answersKeepTheDocument(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const fault = faultOf(request, reply.statusCode, String(reply.getHeader('content-type') ?? ''), payload);
    if (fault) notDescribed.add(`${request.method} ${request.url} → ${reply.statusCode}: ${fault}`);
    done(null, payload);
  });
}

function faultOf(request: FastifyRequest, status: number, type: string, payload: unknown): string | null {
  const path = request.routeOptions.url?.replace(/:(\w+)/g, '{$1}');
  // What a browser asks before it asks is no operation (CORS).
  if (request.method === 'OPTIONS') return null;
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  const operation = path && document.paths[path]?.[method];
  // Operation and development have their own pages; for what no route was found there is no operation.
  if (!operation) return path?.startsWith('/api/v1/') ? 'the operation is not described' : null;
  const described = operation.responses[status];
  // A defect of ours, provoked by a spec: no program may count on it.
  if (status === 500 && codeOf(payload) === 'internal') return null;
  if (!described) return `${codeOf(payload)} of this status is not described`;
  const pointer = described.$ref ?? `#/paths/${part(path)}/${method}/responses/${status}`;
  const response = described.$ref
    ? document.components.responses[described.$ref.split('/').at(-1)!]!
    : described;
  if (payload === null || payload === undefined || payload === '') return null;
  const mediaType = type.split(';')[0]!;
  if (!response.content?.[mediaType]) return `${mediaType} is not described`;
  if (typeof payload !== 'string' || !/json$/.test(mediaType)) return null;
  const check = checkOf(`${pointer}/content/${part(mediaType)}/schema`);
  if (check(JSON.parse(payload))) return null;
  const faults = check.errors!.map(
    (one) => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`,
  );
  return `${codeOf(payload)} ${faults.join(', ')}`;
}

const part = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

const codeOf = (payload: unknown): string =>
  typeof payload === 'string' ? (/"code":"([a-z-]+)"/.exec(payload)?.[1] ?? '') : '';

const checks = new Map<string, ValidateFunction>();
function checkOf(pointer: string): ValidateFunction {
  const known = checks.get(pointer);
  if (known) return known;
  const made = ajv.compile({ $ref: `api${pointer}` });
  checks.set(pointer, made);
  return made;
}

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== 'object') return node;
  const made = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const open = made['type'] === 'object' && made['properties'] && !('additionalProperties' in made);
  return open ? { ...made, additionalProperties: false } : made;
}
