import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenData } from '../../platform/http/open-data.js';
import { Settings } from '../../platform/settings/settings.js';
import { faintPairs, nearestThatPasses, ownColours } from '../model/own-colour.js';
import { ColourPreview } from './appearance.answer.js';
import { ColourQuery } from './appearance.body.js';
import { themeCss } from './theme-css.js';

/** The administration's colour: how it would look, and the style sheet of every page (ADR 0035). */
@ApiTags('identity')
@Controller()
export class AppearanceController {
  constructor(private readonly settings: Settings) {}

  /** Linked from the page itself, before its scripts: nobody sees the pages in another colour first. */
  @Get('theme.css')
  @OpenData()
  @ApiExcludeEndpoint()
  @ApiOperation({ operationId: 'getTheme' })
  @Header('content-type', 'text/css; charset=utf-8')
  async theme(): Promise<string> {
    return themeCss((await this.settings.all()).primaryColour);
  }

  @Get('office/settings/colour')
  @ApiOperation({
    operationId: 'previewColour',
    summary: 'What both schemes would make of a colour, and whether it can be taken',
  })
  preview(@Query() { primaryColour }: ColourQuery): ColourPreview {
    return {
      colours: ownColours(primaryColour),
      faintPairs: faintPairs(primaryColour),
      nearest: nearestThatPasses(primaryColour),
    };
  }
}
