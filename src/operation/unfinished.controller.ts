import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../platform/commands/commands.js';
import { PageQuery } from '../platform/http/page.js';
import { RunAgain, RunAllAgain } from './run-again.js';
import { RunAgainAnswer, UnfinishedPage } from './unfinished.answer.js';
import { Unfinished } from './unfinished.query.js';

/** What should have followed an event and has not: seen, and run again once its cause is mended. */
@ApiTags('operation')
@Controller('office/unfinished')
export class UnfinishedController {
  constructor(
    private readonly commands: Commands,
    private readonly unfinished: Unfinished,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listUnfinished',
    summary: 'What is not done an hour after its event, the oldest first',
  })
  list(@Query() page: PageQuery): Promise<UnfinishedPage> {
    return this.unfinished.page(page);
  }

  @Post('run-again')
  @HttpCode(200)
  @ApiOperation({ operationId: 'runAllAgain', summary: 'Run all of it again, each within seconds' })
  async runAll(): Promise<RunAgainAnswer> {
    return { count: await this.commands.run(new RunAllAgain()) };
  }

  @Post(':eventId/:reaction/run-again')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'runAgain',
    summary: 'Run one of it again, within seconds',
    description: '404 `not-found` where it is done by now.',
  })
  async runOne(
    @Param('eventId') eventId: string,
    @Param('reaction') reaction: string,
  ): Promise<RunAgainAnswer> {
    await this.commands.run(new RunAgain(eventId, reaction));
    return { count: 1 };
  }
}
