import { Body, Controller, Delete, Get, HttpCode, Logger, Post, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { formatInstant } from '../booking/index.js';
import { Settings } from '../platform/settings/settings.js';
import { Refuses } from '../platform/http/refuses.js';
import { AksterOffice } from './akster-office/akster-office.source.js';
import { AksterOfficeLogIn } from './akster-office/authentication.js';
import { AksterOfficeUnavailable, TokenRefused } from './document-errors.js';
import { LinkAttempts } from './link-attempts.js';
import { LinkedAccounts } from './linked-accounts.js';
import { AuthorizeAksterOffice, MyAksterOffice } from './my-link.answer.js';
import { LinkAksterOfficeBody } from './my-link.body.js';

type Outcome = 'linked' | 'refused' | 'unavailable' | 'expired';

/** A member of staff links their own account in AKSTER OFFICE, and ends it again. */
@ApiTags('documents')
@Controller('office/me/akster-office')
export class MyLinkController {
  private readonly logger = new Logger(MyLinkController.name);

  constructor(
    private readonly linked: LinkedAccounts,
    private readonly attempts: LinkAttempts,
    private readonly logIn: AksterOfficeLogIn,
    private readonly office: AksterOffice,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMyAksterOffice', summary: 'Whether one’s own account is linked' })
  async mine(@CurrentCaller() { id }: Caller): Promise<MyAksterOffice> {
    const link = await this.linked.of(id);
    return {
      available: this.logIn.isSet,
      linked: link !== null,
      account: link?.account ?? null,
      linkedAt: link && formatInstant(link.linkedAt.getTime(), await this.settings.timeZone()),
    };
  }

  @Post()
  @HttpCode(200)
  @Refuses({ 409: ['akster-office-not-set'], 503: ['akster-office-unavailable'] })
  @ApiOperation({ operationId: 'linkAksterOffice', summary: 'Begin to link one’s own account' })
  async begin(
    @Body() { returnTo }: LinkAksterOfficeBody,
    @CurrentCaller() { id }: Caller,
  ): Promise<AuthorizeAksterOffice> {
    const attempt = await this.attempts.begin(id, returnTo ?? '/office');
    return { authorizeUrl: await this.logIn.page(attempt) };
  }

  @Get('callback')
  @ApiOperation({
    operationId: 'returnFromAksterOffice',
    summary: 'Where AKSTER OFFICE sends the browser back',
    description:
      'Leads on to the page of the office, with `aksterOffice=linked|refused|unavailable|expired`.',
  })
  @ApiFoundResponse({ description: 'To the page that was asked for' })
  async return(
    @Req() request: FastifyRequest,
    @CurrentCaller() { id }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = request.url.split('?')[1] ?? '';
    const state = new URLSearchParams(query).get('state') ?? '';
    const attempt = await this.attempts.end(id, state);
    const outcome = attempt ? await this.take(id, query, attempt) : 'expired';
    const [page, search] = (attempt?.returnTo ?? '/office').split('?');
    const shown = new URLSearchParams(search);
    shown.set('aksterOffice', outcome);
    await reply.redirect(`${page}?${shown.toString()}`, 302);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'unlinkAksterOffice', summary: 'End the link' })
  async unlink(@CurrentCaller() { id }: Caller): Promise<void> {
    const token = await this.linked.unlink(id);
    if (token === null) return;
    try {
      await this.logIn.revoke(token);
    } catch (error) {
      // Ours is gone, which is what the person asked for; theirs ends by itself.
      this.logger.warn(`a token could not be revoked: ${String(error)}`);
    }
  }

  private async take(
    id: string,
    query: string,
    attempt: { state: string; verifier: string },
  ): Promise<Outcome> {
    try {
      const tokens = await this.logIn.tokens(query, attempt);
      await this.linked.link(id, await this.office.account(tokens.access), tokens);
      return 'linked';
    } catch (error) {
      if (error instanceof TokenRefused) return 'refused';
      if (error instanceof AksterOfficeUnavailable) return 'unavailable';
      throw error;
    }
  }
}
