import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands/commands.js';
import { AnsweredAnew } from '../../platform/http/idempotency.interceptor.js';
import { PageQuery } from '../../platform/http/page.js';
import { Refuses } from '../../platform/http/refuses.js';
import { Settings } from '../../platform/settings/settings.js';
import { CurrentCaller } from '../access/access.js';
import type { Caller } from '../access/caller.js';
import { ShownPassword } from '../shown-password.js';
import { CHALLENGE_MINUTES, Challenges } from './challenges.js';
import { AddPasskey, RemovePasskey } from './change-passkeys.js';
import { ALGORITHMS, CheckPasskey } from './check-passkey.js';
import { OwnPasskeys } from './own-passkeys.query.js';
import { Passkey, PasskeyCreation, PasskeyPage } from './passkey.answer.js';
import { NewPasskeyBody, PasskeyPasswordBody, RenamePasskeyBody } from './passkey.body.js';
import { Passkeys } from './passkeys.js';
import { RelyingParty } from './relying-party.js';

/** The keys that a member of staff logs in with: of a phone, a computer, or one to plug in. */
@ApiTags('identity')
@Controller('office/me/passkeys')
export class PasskeyController {
  constructor(
    private readonly challenges: Challenges,
    private readonly check: CheckPasskey,
    private readonly commands: Commands,
    private readonly own: OwnPasskeys,
    private readonly party: RelyingParty,
    private readonly passkeys: Passkeys,
    private readonly settings: Settings,
    private readonly shownPassword: ShownPassword,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listMyPasskeys', summary: 'The passkeys that the caller logs in with' })
  list(@CurrentCaller() caller: Caller, @Query() page: PageQuery): Promise<PasskeyPage> {
    return this.own.page(caller.id, page);
  }

  @Post('question')
  @HttpCode(200)
  @AnsweredAnew()
  @Refuses({ 422: ['password-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'beginPasskey',
    summary: 'What a new passkey must sign; asks for the password',
  })
  async begin(
    @CurrentCaller() caller: Caller,
    @Body() { password }: PasskeyPasswordBody,
  ): Promise<PasskeyCreation> {
    await this.shownPassword.by(caller, password);
    const { administrationName } = await this.settings.all();
    const known = await this.passkeys.of(caller.id);
    return {
      rp: { id: this.party.id, name: administrationName },
      user: {
        id: Buffer.from(caller.id).toString('base64url'),
        name: caller.email,
        displayName: `${caller.givenName} ${caller.familyName}`,
      },
      challenge: await this.challenges.issue(caller.id),
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: CHALLENGE_MINUTES * 60_000,
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        type: 'public-key',
        id: credentialId,
        transports,
      })),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      // Which make of key it is, is nobody's business.
      attestation: 'none',
    };
  }

  @Post()
  @Refuses({ 422: ['passkey-not-taken'] })
  @ApiOperation({
    operationId: 'addPasskey',
    summary: 'The passkey that has signed opens the account from now on',
  })
  async add(@CurrentCaller() caller: Caller, @Body() body: NewPasskeyBody): Promise<Passkey> {
    const key = await this.check.ofNew(caller, body);
    const id = await this.commands.run(new AddPasskey(caller, key, body.name));
    return this.own.one(caller.id, id);
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'renamePasskey', summary: 'Call a passkey by another name' })
  async rename(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { name }: RenamePasskeyBody,
  ): Promise<Passkey> {
    await this.passkeys.rename(id, name);
    return this.own.one(caller.id, id);
  }

  @Post(':id/remove')
  @HttpCode(204)
  @AnsweredAnew()
  @Refuses({ 422: ['password-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({ operationId: 'removePasskey', summary: 'Log in with it no more; asks for the password' })
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { password }: PasskeyPasswordBody,
  ): Promise<void> {
    await this.shownPassword.by(caller, password);
    await this.commands.run(new RemovePasskey(id, caller));
  }
}
