import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config.js';
import { AnsweredAnew } from '../../platform/http/idempotency.interceptor.js';
import { Refuses } from '../../platform/http/refuses.js';
import { CurrentCaller } from '../access/access.js';
import type { Caller } from '../access/caller.js';
import { AccountAnswer, answerOf } from '../account.answer.js';
import { Attempts } from '../attempts.js';
import { deviceOf } from '../device.js';
import { passkeyLimits, logInByKeyLimits } from '../limits.js';
import { setSessionCookie } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { CHALLENGE_MINUTES, Challenges } from './challenges.js';
import { EnterByPasskey } from './enter-by-passkey.js';
import { PasskeyQuestion } from './passkey.answer.js';
import { PasskeyLoginBody } from './passkey.body.js';
import { RelyingParty } from './relying-party.js';

/** The door for who has a passkey. */
@ApiTags('identity')
@Controller('auth/passkey')
export class PasskeyDoorController {
  constructor(
    private readonly attempts: Attempts,
    private readonly challenges: Challenges,
    private readonly config: Config,
    private readonly enter: EnterByPasskey,
    private readonly party: RelyingParty,
    private readonly sessions: Sessions,
  ) {}

  @Post('question')
  @HttpCode(200)
  @AnsweredAnew()
  @Refuses({ 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'askPasskey',
    summary: 'What a passkey must sign to log in; the same for all',
  })
  async ask(@Req() request: FastifyRequest): Promise<PasskeyQuestion> {
    await this.attempts.count(passkeyLimits(request));
    return {
      challenge: await this.challenges.issue(null),
      rpId: this.party.id,
      timeout: CHALLENGE_MINUTES * 60_000,
      userVerification: 'required',
    };
  }

  @Post('login')
  @HttpCode(200)
  @AnsweredAnew()
  @Refuses({ 401: ['passkey-not-accepted'], 403: ['sign-on-demanded'], 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'loginWithPasskey',
    summary: 'Sign in with a passkey, which is both steps; answers the session cookie',
  })
  async login(
    @Body() shown: PasskeyLoginBody,
    @Req() request: FastifyRequest,
    @CurrentCaller() before: Caller | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountAnswer> {
    const counted = await this.attempts.count(logInByKeyLimits(request));
    const { account, token } = await this.enter.with(shown, deviceOf(request));
    await this.attempts.forgive(counted, null);
    if (before) await this.sessions.close(before.sessionId);
    setSessionCookie(reply, token, this.config);
    return answerOf(account);
  }
}
