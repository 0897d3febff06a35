import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../../libs/domain/domain-error.js';
import { Commands } from '../../platform/commands/commands.js';
import { Config } from '../../platform/config.js';
import { Refuses } from '../../platform/http/refuses.js';
import { CurrentCaller } from '../access/access.js';
import type { Caller } from '../access/caller.js';
import { Attempts } from '../attempts.js';
import { deviceOf } from '../device.js';
import { signOnLimits } from '../limits.js';
import { setSessionCookie } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { FindVouched } from './find-vouched.js';
import { OpenId } from './open-id.js';
import { SIGN_ON_MINUTES, SignOnAttempts } from './sign-on-attempts.js';
import { SignOnRefused, SignOnUnavailable } from './sign-on-errors.js';
import { SERVED, type Served, SignOnProviders } from './sign-on-providers.js';

/** What the log-in page says where nobody got in. */
type Failure = 'off' | 'unavailable' | 'expired' | 'refused' | 'unknown';

const COOKIE = 'signon';
const PATH = '/api/v1/auth/sign-on';

/** The door by a provider of the administration's own. Browsers walk through it, so that it answers with pages. */
@ApiTags('identity')
@Controller('auth/sign-on')
@ApiParam({ name: 'serves', enum: SERVED })
export class SignOnDoorController {
  constructor(
    private readonly attempts: Attempts,
    private readonly begun: SignOnAttempts,
    private readonly commands: Commands,
    private readonly config: Config,
    private readonly openId: OpenId,
    private readonly providers: SignOnProviders,
    private readonly sessions: Sessions,
  ) {}

  @Get(':serves')
  @Refuses({ 404: ['not-found'], 429: ['too-many-requests'] })
  @ApiFoundResponse({ description: 'To the provider, or back with `signOn=off|unavailable`' })
  @ApiOperation({ operationId: 'beginSignOn', summary: 'Lead the browser to the provider' })
  async begin(
    @Param('serves') serves: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const provider = await this.providers.thatIsOn(served(serves));
    if (!provider) return this.back(reply, 'off');
    await this.attempts.count(signOnLimits(request));
    const { secrets, browser } = await this.begun.begin(provider.serves);
    try {
      const page = await this.openId.page(provider, secrets);
      void reply.setCookie(COOKIE, browser, { ...this.cookie(), maxAge: SIGN_ON_MINUTES * 60 });
      await reply.redirect(page, 302);
    } catch (error) {
      if (!(error instanceof SignOnUnavailable)) throw error;
      await this.back(reply, 'unavailable');
    }
  }

  @Get(':serves/callback')
  @Refuses({ 404: ['not-found'] })
  @ApiFoundResponse({
    description:
      'To the office with a session, or back with `signOn=off|unavailable|expired|refused|unknown`',
  })
  @ApiOperation({ operationId: 'returnFromSignOn', summary: 'Where the provider sends the browser back' })
  async return(
    @Param('serves') serves: string,
    @Req() request: FastifyRequest,
    @CurrentCaller() before: Caller | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.clearCookie(COOKIE, this.cookie());
    const outcome = await this.tokenFor(served(serves), request);
    if ('failure' in outcome) return this.back(reply, outcome.failure);
    if (before) await this.sessions.close(before.sessionId);
    setSessionCookie(reply, outcome.token, this.config);
    await reply.redirect('/office', 302);
  }

  private async tokenFor(
    serves: Served,
    request: FastifyRequest,
  ): Promise<{ token: string } | { failure: Failure }> {
    const provider = await this.providers.thatIsOn(serves);
    if (!provider) return { failure: 'off' };
    const query = request.url.split('?')[1] ?? '';
    const state = new URLSearchParams(query).get('state') ?? '';
    const secrets = await this.begun.end(serves, state, request.cookies[COOKIE] ?? '');
    if (!secrets) return { failure: 'expired' };
    try {
      const vouched = await this.openId.vouched(provider, query, secrets);
      const account = await this.commands.run(new FindVouched(vouched, serves));
      const token = account && (await this.sessions.open(account, deviceOf(request), 'signOn'));
      return token ? { token } : { failure: 'unknown' };
    } catch (error) {
      if (error instanceof SignOnUnavailable) return { failure: 'unavailable' };
      if (error instanceof SignOnRefused) return { failure: 'refused' };
      throw error;
    }
  }

  private async back(reply: FastifyReply, failure: Failure): Promise<void> {
    await reply.redirect(`/login?signOn=${failure}`, 302);
  }

  // Lax: the browser comes back from another site, and must bring it.
  private cookie() {
    const secure = this.config.publicUrl.startsWith('https:');
    return { httpOnly: true, sameSite: 'lax' as const, path: PATH, secure };
  }
}

/** @throws NotFound */
function served(serves: string): Served {
  const known = SERVED.find((one) => one === serves);
  if (!known) throw new NotFound();
  return known;
}
