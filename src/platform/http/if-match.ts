import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/**
 * The version that the caller read, from If-Match (RFC 9110 §13.1.1): `"3"` or `3`; undefined where the header is
 * missing or `*`. Anything else matches no version (-1).
 */
const version = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  return match ? Number(match[1]) : -1;
});

/** The parameter itself, and its header in the OpenAPI document. */
export const ExpectedVersion = (): ParameterDecorator => (target, key, index) => {
  version()(target, key, index);
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `version` that was read; an older one is refused as `stale`.',
    schema: { type: 'string', example: '"3"' },
  })(target, key!, Object.getOwnPropertyDescriptor(target, key!)!);
};
