import { HttpException, Logger } from '@nestjs/common';
import { OptimisticLockError } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorKind } from '../../../libs/domain/domain-error.js';
import { newId } from '../../../libs/domain/id.js';
import { readerLanguage } from './reader-language.js';
import {
  fromHttp,
  isDatabaseAway,
  type Problem,
  ServiceUnavailable,
  Stale,
  Unexpected,
  UnreadableBody,
} from './problems.js';

const logger = new Logger('Http');

const statusOf: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  limited: 429,
  unavailable: 503,
};

/**
 * The only place where a broken rule becomes an HTTP answer: RFC 9457 problem details in the reader's language.
 * @param more further public facts that only the edge knows
 */
export function writeProblem(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  more: object = {},
): void {
  const { error, status } = understand(thrown);
  const language = readerLanguage(request);
  const problem: Problem = {
    ...error.facts,
    ...more,
    type: `${error.code === 'internal' ? 'about:blank' : `urn:priemno:problem:${error.code}`}`,
    title: error.words[language],
    status,
    detail: error.words[language],
    instance: request.url.split('?')[0],
    code: error.code,
    ...(error.errors && {
      errors: error.errors.map(({ path, message }) => ({ path, message: message[language] })),
    }),
  };
  const retryAfter = error.retryAfterSeconds ?? (status === 503 ? 5 : undefined);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(problem);
}

function understand(thrown: unknown): { error: DomainError; status: number } {
  if (thrown instanceof UnreadableBody) return { error: thrown, status: thrown.status };
  if (thrown instanceof DomainError) return { error: thrown, status: statusOf[thrown.kind] };
  if (thrown instanceof OptimisticLockError) return { error: new Stale(), status: 412 };
  if (thrown instanceof HttpException) return fromHttp(thrown.getStatus());
  if (isDatabaseAway(thrown)) {
    logger.error(`database away: ${String(thrown)}`);
    return { error: new ServiceUnavailable(), status: 503 };
  }
  const status = (thrown as { statusCode?: number } | null)?.statusCode;
  if (status && status >= 400 && status < 500) return fromHttp(status);
  const reference = newId();
  logger.error(`${reference} ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
  return { error: new Unexpected(reference), status: 500 };
}
