import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands/commands.js';
import { AnsweredAnew, HoldsASecret } from '../../platform/http/idempotency.interceptor.js';
import { Refuses } from '../../platform/http/refuses.js';
import { Settings } from '../../platform/settings/settings.js';
import { CurrentCaller } from '../access/access.js';
import type { Caller } from '../access/caller.js';
import { Attempts } from '../attempts.js';
import { codeLimits, codeSubject } from '../limits.js';
import { secondFactorNeededOf } from '../model/second-factor-needed-of.js';
import { ShownPassword } from '../shown-password.js';
import { ConfirmAuthenticator, RemoveSecondFactor } from './change-second-factor.js';
import { CodeNotAccepted } from './second-factor-errors.js';
import { NewAuthenticator, RecoveryCodes, SecondFactorAnswer } from './second-factor.answer.js';
import { BeginAuthenticatorBody, CodeBody } from './second-factor.body.js';
import { SecondFactors } from './second-factors.js';
import { totpUri } from './totp.js';

/** The second step of a member of staff's own log-in: a code of an app on their phone. */
@ApiTags('identity')
@Controller('office/me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly attempts: Attempts,
    private readonly commands: Commands,
    private readonly factors: SecondFactors,
    private readonly settings: Settings,
    private readonly shownPassword: ShownPassword,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMySecondFactor', summary: 'How the second step of the own log-in stands' })
  async get(@CurrentCaller() caller: Caller): Promise<SecondFactorAnswer> {
    const { secondFactorOf } = await this.settings.all();
    return {
      authenticator: await this.factors.has(caller.id),
      recoveryCodesLeft: await this.factors.recoveryCodesLeft(caller.id),
      demanded: secondFactorNeededOf(secondFactorOf, caller),
    };
  }

  @Post('authenticator')
  @HoldsASecret()
  @Refuses({ 409: ['authenticator-there'], 422: ['password-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'beginAuthenticator',
    summary: 'Begin to set an authenticator app up; its secret is shown only now',
  })
  async begin(
    @CurrentCaller() caller: Caller,
    @Body() { password }: BeginAuthenticatorBody,
  ): Promise<NewAuthenticator> {
    await this.shownPassword.by(caller, password);
    const secret = await this.factors.begin(caller.id);
    const { administrationName } = await this.settings.all();
    return { secret, uri: totpUri(secret, administrationName, caller.email) };
  }

  @Post('authenticator/confirm')
  @HttpCode(200)
  @HoldsASecret()
  @Refuses({ 422: ['code-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'confirmAuthenticator',
    summary: 'Log-in asks for a code from now on; the recovery codes are shown only now',
  })
  async confirm(@CurrentCaller() caller: Caller, @Body() { code }: CodeBody): Promise<RecoveryCodes> {
    return this.guarded(caller, async () => ({
      codes: await this.commands.run(new ConfirmAuthenticator(caller, code)),
    }));
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @HoldsASecret()
  @Refuses({ 422: ['code-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'New recovery codes; the older ones end' })
  async renew(@CurrentCaller() caller: Caller, @Body() { code }: CodeBody): Promise<RecoveryCodes> {
    await this.shown(caller, code);
    return { codes: await this.factors.renewRecoveryCodes(caller.id) };
  }

  @Post('remove')
  @HttpCode(204)
  @AnsweredAnew()
  @Refuses({ 422: ['code-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({ operationId: 'removeMySecondFactor', summary: 'Log in with the password alone again' })
  async remove(@CurrentCaller() caller: Caller, @Body() { code }: CodeBody): Promise<void> {
    await this.shown(caller, code);
    await this.commands.run(new RemoveSecondFactor(caller.id, caller));
  }

  /** @throws CodeNotAccepted */
  private shown(caller: Caller, code: string): Promise<void> {
    return this.guarded(caller, async () => {
      const isThere = await this.factors.has(caller.id);
      if (!isThere || !(await this.factors.takes(caller.id, code))) throw new CodeNotAccepted();
    });
  }

  /** What fails counts, as at log-in. */
  private async guarded<T>(caller: Caller, act: () => Promise<T>): Promise<T> {
    const counted = await this.attempts.count(codeLimits(caller.id));
    const done = await act();
    await this.attempts.forgive(counted, codeSubject(caller.id));
    return done;
  }
}
