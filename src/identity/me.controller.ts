import { Body, Controller, Delete, Get, HttpCode, Patch, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Commands } from '../platform/commands/commands.js';
import { Config } from '../platform/config.js';
import { Refuses } from '../platform/http/refuses.js';
import { AccountEvent, Me, OpenSession, PersonalDataAnswer } from './account.answer.js';
import { CurrentCaller } from './access/access.js';
import type { Caller } from './access/caller.js';
import { ChangeMe } from './change-me.js';
import { EraseMe } from './erase-me.js';
import { UpdateMeBody } from './me.body.js';
import { MyData } from './me.query.js';
import { clearSessionCookie } from './session-cookie.js';

/** One's own account. */
@ApiTags('identity')
@Controller('me')
export class MeController {
  constructor(
    private readonly commands: Commands,
    private readonly myData: MyData,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMe', summary: 'The own account' })
  me(@CurrentCaller() caller: Caller): Promise<Me> {
    return this.myData.me(caller);
  }

  @Patch()
  @ApiOperation({
    operationId: 'updateMe',
    summary: 'Change names, phone or language; what is left out stays',
  })
  async update(@CurrentCaller() caller: Caller, @Body() body: UpdateMeBody): Promise<Me> {
    await this.commands.run(new ChangeMe(body, caller));
    return this.myData.me(caller);
  }

  @Delete()
  @HttpCode(204)
  @Refuses({ 409: ['last-administrator'] })
  @ApiOperation({ operationId: 'deleteMe', summary: 'Erase the own account and all personal data' })
  async delete(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.commands.run(new EraseMe(caller));
    clearSessionCookie(reply, this.config);
  }

  @Get('export')
  @ApiExtraModels(OpenSession, AccountEvent)
  @ApiOkResponse({
    schema: {
      type: 'object',
      description:
        'One field more for each part of the product that holds data of the person, such as `meetings`.',
      properties: {
        account: { $ref: getSchemaPath(Me) },
        sessions: { type: 'array', items: { $ref: getSchemaPath(OpenSession) } },
        events: { type: 'array', items: { $ref: getSchemaPath(AccountEvent) } },
      },
      required: ['account', 'sessions', 'events'],
      additionalProperties: true,
    },
  })
  @ApiOperation({ operationId: 'exportMe', summary: 'All that is held of the caller' })
  export(@CurrentCaller() caller: Caller): Promise<PersonalDataAnswer> {
    return this.myData.all(caller);
  }
}
