import type { OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;

/**
 * Finishes what Nest's generator leaves in the manner of 3.0: `nullable` becomes a type of its own, and every
 * operation says how it is secured and that its errors are problem documents.
 */
export function asOpenApi31(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components!.schemas ??= {});
  schemas['Problem'] = problem as never;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Json>)) {
      operation['security'] ??= operation['x-anyone'] ? [] : [{ session: [] }];
      delete operation['x-anyone'];
      (operation['responses'] as Json)['default'] = {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return withoutNullable(document) as OpenAPIObject;
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Stable; translate by it.' },
    currentVersion: { type: 'integer', description: 'With `stale`: the version that stands now.' },
    changes: {
      type: 'array',
      description: 'With `stale`: what happened since the version that was sent, oldest first.',
      items: {
        type: 'object',
        required: ['event', 'at', 'actor'],
        properties: {
          event: { type: 'string', description: 'A domain event’s name.' },
          at: { type: 'string' },
          actor: {
            type: 'object',
            required: ['kind', 'name'],
            properties: { kind: { type: 'string' }, name: { type: ['string', 'null'] } },
          },
          fields: { type: 'array', items: { type: 'string' }, description: 'What it changed, where known.' },
        },
      },
    },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

function withoutNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node as Json).map(([key, value]) => [key, withoutNullable(value)]),
  );
  if (nullable !== true) return rest;
  if (typeof rest['type'] === 'string') {
    const values = rest['enum'] as unknown[] | undefined;
    return { ...rest, type: [rest['type'], 'null'], ...(values && { enum: [...values, null] }) };
  }
  return { anyOf: [rest, { type: 'null' }] };
}
