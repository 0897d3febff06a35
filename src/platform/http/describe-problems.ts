import { REFUSES, type Refusals } from './refuses.js';

/** Who may call an operation, as the table of permissions says it. */
export interface DescribedAccess {
  /** False where nobody needs to log in. */
  signedIn: boolean;
  /** Some who are signed in may not. */
  byRole: boolean;
  /** Staff who lack the second factor that is demanded of them are refused. */
  needsSecondFactor: boolean;
  /** The security scheme that stands for a log-in here, if another. */
  scheme?: string;
  /** A sentence for readers of the document. */
  words: string;
}

export interface DescribedOperation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, unknown>;
  description?: string;
  security?: object[];
  [extension: `x-${string}`]: unknown;
}

/** The methods that change something. */
export const CHANGES = ['post', 'put', 'patch', 'delete'];

/** Every code that an operation may refuse with, by status: what follows from its form, and what it says itself. */
export function refusalsOf(method: string, operation: DescribedOperation): Map<number, string[]> {
  const codes = new Map<number, Set<string>>();
  const add = (status: number, ...more: string[]) =>
    codes.set(status, new Set([...(codes.get(status) ?? []), ...more]));
  const has = (place: string, name?: string) =>
    operation.parameters?.some((one) => one.in === place && (!name || one.name === name)) ?? false;
  const access = operation['x-access'] as DescribedAccess | undefined;

  // A token is looked at wherever somebody must be signed in, and refused where no scope opens.
  if (access?.signedIn) add(401, 'sign-in-needed', 'invalid-token');
  if (access?.byRole || (access?.signedIn && !operation['x-scope'])) add(403, 'forbidden');
  if (operation['x-scope']) {
    add(403, 'insufficient-scope');
    add(429, 'too-many-requests');
  }
  if (access?.needsSecondFactor) add(403, 'second-factor-due');
  if (CHANGES.includes(method)) add(403, 'foreign-origin');
  if (has('header', 'Idempotency-Key')) add(422, 'idempotency-key-invalid', 'idempotency-key-reused');
  if (has('path')) {
    add(400, 'malformed-request');
    add(404, 'not-found');
  }
  if (operation.requestBody?.content['application/json']) {
    add(400, 'malformed-request');
    add(413, 'too-large');
    add(415, 'unsupported-media-type');
    add(422, 'validation-failed');
  }
  if (has('query')) add(422, 'validation-failed');
  if (has('header', 'If-Match')) add(412, 'stale');
  add(503, 'service-unavailable');
  for (const [status, own] of Object.entries((operation[REFUSES] ?? {}) as Refusals))
    add(Number(status), ...own);
  return new Map([...codes].sort(([a], [b]) => a - b).map(([status, set]) => [status, [...set].sort()]));
}

/**
 * Writes them as responses, each list once under `components`. A code is part of the contract: whoever reads the
 * document may rely on the list being whole.
 */
export function describeProblems(
  method: string,
  operation: DescribedOperation,
  components: Record<string, unknown>,
): void {
  for (const [status, codes] of refusalsOf(method, operation)) {
    const name = ['Problem', status, ...codes].map((word) => pascal(String(word))).join('');
    components[name] ??= problemWith(codes);
    operation.responses[status] = { $ref: `#/components/responses/${name}` };
  }
}

const pascal = (code: string): string =>
  code.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());

const problemWith = (codes: string[]) => ({
  description: `A problem (RFC 9457): ${codes.join(', ')}`,
  content: {
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
      },
    },
  },
});
