import type { OpenAPIObject } from '@nestjs/swagger';
import {
  CHANGES,
  type DescribedAccess,
  type DescribedOperation,
  describeProblems,
} from './describe-problems.js';
import { describeOpenData } from './open-data.js';

type Json = Record<string, unknown>;

/**
 * Finishes what Nest's generator leaves in the manner of 3.0: `nullable` becomes a type of its own, and every
 * operation says how it is secured and that its errors are problem documents.
 */
export function asOpenApi31(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components!.schemas ??= {});
  schemas['Problem'] = problem as never;
  const responses = (document.components!.responses ??= {}) as Json;
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path as Record<string, DescribedOperation>)) {
      const access = operation['x-access'] as DescribedAccess | undefined;
      const scope = operation['x-scope'] as string | undefined;
      const signedIn = [{ session: [] }, ...(scope ? [{ client: [scope] }] : [])];
      const open = access?.scheme ? [{ [access.scheme]: [] }] : [];
      operation.security ??= access?.signedIn === false ? open : signedIn;
      if (CHANGES.includes(method) && !operation['x-answered-anew'])
        (operation.parameters ??= []).push(idempotencyKey);
      describeOpenData(operation);
      describeProblems(method, operation, responses);
      operation.description = [
        operation.description,
        access?.words,
        scope && `For a program with the scope ${scope}.`,
      ]
        .filter(Boolean)
        .join(' ');
      delete operation['x-access'];
      delete operation['x-scope'];
      delete operation['x-refuses'];
      delete operation['x-answered-anew'];
    }
  }
  return withoutNullable(document) as OpenAPIObject;
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeated with the same key, a write has one effect and gets the same answer.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
};

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
    reference: {
      type: 'string',
      description: 'With `internal`: the number under which it stands in the log.',
    },
    why: {
      type: 'string',
      description: 'With `slot-taken` and others: which rule or which state stands against it.',
    },
    httpStatus: {
      type: ['integer', 'null'],
      description: 'With `webhook-unavailable`: what the receiver answered, where it did.',
    },
    said: {
      type: ['string', 'null'],
      description: 'With `webhook-unavailable`: the beginning of its answer, or what the network says.',
    },
    opensAt: { type: 'string', description: 'With `room-too-early`: when the room opens.' },
    closesAt: { type: 'string', description: 'With `room-too-early`: and when it closes.' },
    until: {
      type: 'string',
      description:
        'With `blocked-after-missed`: the first moment that is free again; with `too-late-to-cancel`: the last one at ' +
        'which it could be.',
    },
    start: { type: 'string', description: 'With a refusal at the door: when the meeting is.' },
    place: { type: ['string', 'null'], description: 'With a refusal at the door: where it is.' },
    limit: { type: 'integer', description: 'With `too-many-open-meetings`: how many may be open.' },
    where: { type: 'string', description: 'With `too-many-open-meetings`: at this schedule, or in all.' },
    earlier: {
      type: ['object', 'null'],
      description: 'With `already-discussed`: the earlier meeting, where the caller may know it.',
      required: ['reference', 'date'],
      properties: { reference: { type: 'string' }, date: { type: 'string' } },
    },
    nextFree: {
      type: ['string', 'null'],
      description: 'With `no-free-time-today`: the first time on another day.',
    },
    meetingStatus: {
      type: 'string',
      description: 'With `act-not-possible`: the status that the meeting has.',
    },
    possible: {
      type: 'array',
      items: { type: 'string' },
      description: 'With `act-not-possible`: the acts that are.',
    },
    nearest: {
      type: 'string',
      description: 'With `colour-contrast`: the nearest colour that can be taken, `#rrggbb`.',
    },
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
