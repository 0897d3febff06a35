import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import { OAUTH_ERRORS } from './oauth-error.js';
import { TOKEN_SECONDS } from './client-tokens.js';

// Written out here and not as classes: these names are OAuth's, all others of the interface are in camel case.
const form = {
  type: 'object',
  required: ['grant_type'],
  properties: {
    grant_type: { type: 'string', enum: ['client_credentials'] },
    scope: {
      type: 'string',
      description: 'Some of the client’s scopes, separated by spaces; all where left out.',
    },
    client_id: { type: 'string', description: 'Where the client does not use HTTP Basic.' },
    client_secret: { type: 'string', description: 'Where the client does not use HTTP Basic.' },
  },
};
const answer = {
  type: 'object',
  required: ['access_token', 'token_type', 'expires_in', 'scope'],
  properties: {
    access_token: { type: 'string' },
    token_type: { type: 'string', enum: ['Bearer'] },
    expires_in: { type: 'integer', description: `Seconds: ${TOKEN_SECONDS}.` },
    scope: { type: 'string', description: 'What the token may, separated by spaces.' },
  },
};
const refusal = (errors: readonly string[]) => ({
  'application/json': {
    schema: {
      type: 'object',
      required: ['error', 'error_description'],
      properties: { error: { type: 'string', enum: errors }, error_description: { type: 'string' } },
    },
  },
});

/** RFC 6749 §4.4 and §5 for readers of the document. */
export const DescribesTokens = () =>
  applyDecorators(
    ApiConsumes('application/x-www-form-urlencoded'),
    ApiBody({ schema: form as object }),
    ApiOkResponse({ schema: answer as object }),
    ApiResponse({
      status: 400,
      description: 'RFC 6749 §5.2',
      content: refusal(OAUTH_ERRORS.filter((error) => error !== 'invalid_client')) as never,
    }),
    ApiResponse({
      status: 401,
      description: 'RFC 6749 §5.2: no such client, another secret, or revoked',
      content: refusal(['invalid_client']) as never,
    }),
  );
