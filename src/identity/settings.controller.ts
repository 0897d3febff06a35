import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenData } from '../platform/http/open-data.js';
import { Refuses } from '../platform/http/refuses.js';
import { type SettingValues, Settings } from '../platform/settings/settings.js';
import { logoAnswer } from './appearance/logo.answer.js';
import { ownColours } from './model/own-colour.js';
import { takeColour } from './model/take-colour.js';
import { Administration, SettingsAnswer } from './settings.answer.js';
import { SignOnProviders } from './sign-on/sign-on-providers.js';
import { UpdateSettingsBody } from './settings.body.js';

/** What the administration is called and where its clocks stand. Here and not in platform, which knows no roles. */
@ApiTags('identity')
@Controller()
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly providers: SignOnProviders,
  ) {}

  @Get('public/administration')
  @OpenData()
  @ApiOperation({ operationId: 'getAdministration', summary: 'Whose portal this is' })
  async administration(): Promise<Administration> {
    const settings = await this.settings.all();
    const { administrationName, timeZone, documentStatus, primaryColour } = settings;
    return {
      name: administrationName,
      timeZone,
      documentStatus,
      ...accessibility(settings),
      staffSignOn: (await this.providers.thatIsOn('staff'))?.name ?? null,
      logo: logoAnswer(settings.logo),
      colours: primaryColour ? ownColours(primaryColour) : null,
    };
  }

  @Get('office/settings')
  @ApiOperation({ operationId: 'getSettings', summary: "The administration's settings" })
  async get(): Promise<SettingsAnswer> {
    return shown(await this.settings.all());
  }

  @Patch('office/settings')
  @Refuses({ 422: ['colour-contrast'] })
  @ApiOperation({ operationId: 'updateSettings', summary: 'Change settings; what is left out stays' })
  async update(@Body() body: UpdateSettingsBody): Promise<SettingsAnswer> {
    const primaryColour = body.primaryColour ? takeColour(body.primaryColour) : body.primaryColour;
    return shown(await this.settings.change({ ...body, primaryColour }));
  }
}

const accessibility = ({
  accessibilityEmail,
  accessibilityPhone,
  accessibilityReviewedOn,
}: SettingValues) => ({ accessibilityEmail, accessibilityPhone, accessibilityReviewedOn });

const shown = (settings: SettingValues): SettingsAnswer => ({
  administrationName: settings.administrationName,
  timeZone: settings.timeZone,
  dayListAt: settings.dayListAt,
  waitingTooLongHours: settings.waitingTooLongHours,
  documentStatus: settings.documentStatus,
  ...accessibility(settings),
  documentUnits: settings.documentUnits.map(({ unit, scheduleId, groupId }) => ({
    unit,
    scheduleId: scheduleId ?? null,
    groupId: groupId ?? null,
  })),
  secondFactorOf: settings.secondFactorOf,
  primaryColour: settings.primaryColour,
  logo: logoAnswer(settings.logo),
});
