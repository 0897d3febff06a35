import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ValidationFailed } from '../../../libs/domain/domain-error.js';
import { Refuses } from '../../platform/http/refuses.js';
import { OpenId } from './open-id.js';
import { SignOnProviders } from './sign-on-providers.js';
import { SignOnSettings } from './sign-on-settings.answer.js';
import { SignOnSettingsBody } from './sign-on-settings.body.js';

const SECRET_NEEDED = {
  path: 'clientSecret',
  message: { bg: 'Попълнете това поле.', en: 'This field is required.' },
};

/** By which provider staff log in. */
@ApiTags('identity')
@Controller('office/settings/sign-on')
export class SignOnSettingsController {
  constructor(
    private readonly openId: OpenId,
    private readonly providers: SignOnProviders,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getSignOn', summary: 'The provider by which staff log in' })
  async get(): Promise<SignOnSettings> {
    const provider = await this.providers.of('staff');
    return {
      isOn: provider?.isOn ?? false,
      onlyWay: provider?.onlyWay ?? false,
      issuer: provider?.issuer ?? null,
      clientId: provider?.clientId ?? null,
      secretIsSet: provider !== undefined,
      name: provider?.name ?? null,
      redirectUri: this.openId.callbackOf('staff'),
    };
  }

  @Put()
  @Refuses({ 503: ['sign-on-unavailable'] })
  @ApiOperation({
    operationId: 'changeSignOn',
    summary: 'Set the provider by which staff log in; switched on only if it answers',
  })
  async change(@Body() { clientSecret, ...entered }: SignOnSettingsBody): Promise<SignOnSettings> {
    const before = await this.providers.of('staff');
    const secret = clientSecret ?? (before && (await this.providers.secretOf(before)));
    if (secret === undefined) throw new ValidationFailed([SECRET_NEEDED]);
    if (entered.isOn) await this.openId.tryOut(entered.issuer, entered.clientId, secret);
    await this.providers.enter('staff', entered, secret);
    return this.get();
  }
}
