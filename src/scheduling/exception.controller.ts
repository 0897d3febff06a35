import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { actorOf, type AnyCaller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { PageQuery } from '../platform/http/page.js';
import { AddException } from './add-exception.js';
import { ScheduleException, ScheduleExceptionList } from './exception.answer.js';
import { ExceptionBody } from './exception.body.js';
import { readExceptionPage } from './exception.query.js';
import { RemoveException } from './remove-exception.js';
import { readScheduleView } from './schedule-view.query.js';

/** Days and hours on which a schedule differs from its rule. */
@ApiTags('scheduling')
@Controller('office/schedules/:id/exceptions')
export class ExceptionController {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listExceptions',
    summary: 'The exceptions of a schedule, the earliest first',
  })
  async list(@Param('id') scheduleId: string, @Query() page: PageQuery): Promise<ScheduleExceptionList> {
    if (!(await readScheduleView(this.em, scheduleId))) throw new NotFound();
    return readExceptionPage(this.em, scheduleId, page);
  }

  @Post()
  @ApiOperation({ operationId: 'createException', summary: 'Close or open days or hours, with a reason' })
  create(
    @Param('id') scheduleId: string,
    @Body() body: ExceptionBody,
    @CurrentCaller() caller: AnyCaller,
  ): Promise<ScheduleException> {
    return this.commands.run(new AddException(scheduleId, body, actorOf(caller)));
  }

  @Delete(':exceptionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteException', summary: 'Let the rule stand again' })
  delete(
    @Param('id') scheduleId: string,
    @Param('exceptionId') exceptionId: string,
    @CurrentCaller() caller: AnyCaller,
  ): Promise<void> {
    return this.commands.run(new RemoveException(scheduleId, exceptionId, actorOf(caller)));
  }
}
