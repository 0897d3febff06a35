import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UnreadableBody } from '../../platform/http/problems.js';

export const OAUTH_ERRORS = [
  'invalid_request',
  'invalid_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const;

/** A refusal in the words of RFC 6749 §5.2, which OAuth libraries understand and problem documents are not. */
export class OauthError extends Error {
  constructor(
    readonly error: (typeof OAUTH_ERRORS)[number],
    readonly description: string,
  ) {
    super(`${error}: ${description}`);
  }
}

/** Answers them as RFC 6749 §5.2 writes them; everything else stays a problem document. */
@Catch(OauthError, UnreadableBody)
export class OauthErrorFilter implements ExceptionFilter {
  catch(thrown: OauthError | UnreadableBody, host: ArgumentsHost): void {
    const { error, description } =
      thrown instanceof OauthError ? thrown : new OauthError('invalid_request', 'The body cannot be read.');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error === 'invalid_client')
      void reply.header('www-authenticate', 'Basic realm="priemno-vreme", charset="UTF-8"');
    void reply
      .status(error === 'invalid_client' ? 401 : 400)
      .header('cache-control', 'no-store')
      .send({ error, error_description: description });
  }
}
