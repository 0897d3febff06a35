import { Body, Controller, Header, HttpCode, Post, Req, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FORM_TYPE } from '../../platform/http/body-parser.js';
import { AnsweredAnew } from '../../platform/http/idempotency.interceptor.js';
import { Refuses } from '../../platform/http/refuses.js';
import { Attempts } from '../attempts.js';
import { tokenLimits, tokenSubject } from '../limits.js';
import type { Scope } from '../model/scopes.js';
import { ClientPace } from './client-pace.js';
import { ClientTokens, TOKEN_SECONDS } from './client-tokens.js';
import { OauthError, OauthErrorFilter } from './oauth-error.js';
import type { TokenAnswer } from './token.answer.js';
import { DescribesTokens } from './token.document.js';
import { readTokenRequest } from './token-request.js';

/** The door for programs: OAuth 2.0 client credentials (RFC 6749 §4.4). */
@ApiTags('identity')
@Controller('oauth')
export class TokenController {
  constructor(
    private readonly tokens: ClientTokens,
    private readonly attempts: Attempts,
    private readonly pace: ClientPace,
  ) {}

  @Post('token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @AnsweredAnew()
  @UseFilters(OauthErrorFilter)
  @DescribesTokens()
  @Refuses({ 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'issueToken',
    summary: 'Get an access token for an API client',
    description:
      'OAuth 2.0 client credentials (RFC 6749 §4.4), the client’s id and secret by HTTP Basic or in the form. The token ' +
      'goes into `Authorization: Bearer …` of the calls that say which scope opens them.',
  })
  async issue(@Body() form: unknown, @Req() request: FastifyRequest): Promise<TokenAnswer> {
    if (request.headers['content-type'] !== FORM_TYPE)
      throw new OauthError('invalid_request', `Send ${FORM_TYPE}.`);
    const asked = readTokenRequest(form, request.headers.authorization);
    const counted = await this.attempts.count(tokenLimits(asked.clientId, request));
    const client = await this.tokens.clientWith(asked.clientId, asked.clientSecret);
    if (!client) throw unknownClient();
    await this.attempts.forgive(counted, tokenSubject(asked.clientId, request));
    await this.pace.count(client);
    const scopes = allowed(asked.scopes, client.scopes);
    const token = await this.tokens.issue(client, scopes);
    if (token === undefined) throw unknownClient();
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      scope: scopes.join(' '),
    };
  }
}

const unknownClient = () => new OauthError('invalid_client', 'There is no such client with this secret.');

/** @throws OauthError */
function allowed(asked: string[] | undefined, own: Scope[]): Scope[] {
  const beyond = asked?.filter((scope) => !own.includes(scope as Scope)) ?? [];
  if (beyond.length > 0) throw new OauthError('invalid_scope', `Not for this client: ${beyond.join(' ')}`);
  return asked?.length ? own.filter((scope) => asked.includes(scope)) : own;
}
