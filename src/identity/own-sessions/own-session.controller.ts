import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentCaller } from '../access/access.js';
import type { Caller } from '../access/caller.js';
import { Sessions } from '../sessions.js';
import { OpenSessions } from './open-sessions.query.js';
import { MySessionPage } from './own-session.answer.js';

/** On which devices one is logged in; a forgotten one is ended from here. */
@ApiTags('identity')
@Controller('me/sessions')
export class OwnSessionController {
  constructor(
    private readonly openSessions: OpenSessions,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listMySessions',
    summary: 'Where the caller is logged in: this session first, then by when they were last used',
  })
  list(@CurrentCaller() caller: Caller, @Query() page: PageQuery): Promise<MySessionPage> {
    return this.openSessions.page(caller, page);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endMyOtherSessions', summary: 'Log out everywhere but here' })
  endOthers(@CurrentCaller() caller: Caller): Promise<void> {
    return this.sessions.closeOthers(caller);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endMySession', summary: 'Log out on one device' })
  end(@Param('id') id: string): Promise<void> {
    return this.sessions.closeKnown(id);
  }
}
