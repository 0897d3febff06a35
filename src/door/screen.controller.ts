import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Config } from '../platform/config.js';
import { HoldsASecret } from '../platform/http/idempotency.interceptor.js';
import { PageQuery } from '../platform/http/page.js';
import { NewScreen, Screen, ScreenPage } from './screen.answer.js';
import { ChangeScreenBody, ScreenBody } from './screen.body.js';
import { Screens } from './screens.js';

/** Tablets at the door and call screens in the corridors, each with a secret link instead of a log-in. */
@ApiTags('door')
@Controller('office/screens')
export class ScreenController {
  constructor(
    private readonly screens: Screens,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listScreens',
    summary: 'The screens at the door, by name, without their links',
  })
  list(@Query() page: PageQuery): Promise<ScreenPage> {
    return this.screens.page(page);
  }

  @Post()
  @HoldsASecret()
  @ApiOperation({
    operationId: 'createScreen',
    summary: 'Make a screen; the link that connects a device is shown only now',
  })
  async create(@Body() { name, kind, hostIds }: ScreenBody): Promise<NewScreen> {
    const { id, secret } = await this.screens.make({ name, kind, hostIds: hostIds ?? [] });
    // Behind “#” it reaches no server, no proxy and no log.
    return { ...(await this.screens.one(id)), url: `${this.config.publicUrl}/${kind}#${secret}` };
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'updateScreen',
    summary: 'Change its name or its hosts; the device notices nothing',
  })
  async update(@Param('id') id: string, @Body() body: ChangeScreenBody): Promise<Screen> {
    await this.screens.change(id, body);
    return this.screens.one(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteScreen', summary: 'Revoke its link' })
  revoke(@Param('id') id: string): Promise<void> {
    return this.screens.revoke(id);
  }
}
