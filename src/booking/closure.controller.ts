import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../libs/domain/domain-error.js';
import { actorOf, type Caller, CurrentCaller, seesEveryHost } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { Refuses } from '../platform/http/refuses.js';
import { AbsenceBody, type ClosingBody, ClosureBody, ClosuresQuery, DryRunQuery } from './closing.body.js';
import { Closing } from './closing.js';
import type { ClosingPlan } from './closing-plan.js';
import { ClosureList } from './closure-list.query.js';
import { ReopenTimes } from './reopen-times.js';
import { ClosurePage, Resettlement, ResettlementProgress } from './resettlement.answer.js';

const AnswersWhatBecame = () =>
  applyDecorators(
    HttpCode(200),
    ApiOkResponse({ type: Resettlement, description: 'Done, or with dryRun=true what would be done' }),
    ApiAcceptedResponse({ type: ResettlementProgress, description: 'Above 50 meetings: it is being done' }),
  );

/** Spans in which nobody is received. They need meetings, so they are booking's, whatever their address. */
@ApiTags('scheduling')
@Controller('office')
export class ClosureController {
  constructor(
    private readonly commands: Commands,
    private readonly closing: Closing,
    private readonly list: ClosureList,
  ) {}

  @Get('absences')
  @ApiOperation({ operationId: 'listAbsences', summary: 'Who is away, today and later' })
  absences(@Query() query: ClosuresQuery): Promise<ClosurePage> {
    return this.list.page('absence', query.when, query);
  }

  @Post('absences')
  @AnswersWhatBecame()
  @Refuses({ 404: ['not-found'] })
  @ApiOperation({
    operationId: 'createAbsence',
    summary: 'A host is away: close their schedules and settle their meetings',
  })
  createAbsence(
    @Body() body: AbsenceBody,
    @Query() { dryRun }: DryRunQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Resettlement | ResettlementProgress> {
    if (!seesEveryHost(caller) && !caller.hostIds.includes(body.hostId)) throw new NotFound();
    const plan = planOf(body, { hostId: body.hostId.toLowerCase() }, body.deputyHostId);
    return this.closing.close(plan, actorOf(caller), dryRun === 'true', reply);
  }

  @Delete('absences/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteAbsence', summary: 'The host is back: their times are offered again' })
  deleteAbsence(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    const hostIds = seesEveryHost(caller) ? undefined : caller.hostIds;
    return this.commands.run(new ReopenTimes(id, 'absence', actorOf(caller), hostIds));
  }

  @Get('closures')
  @ApiOperation({ operationId: 'listClosures', summary: 'When schedules are closed, today and later' })
  closures(@Query() query: ClosuresQuery): Promise<ClosurePage> {
    return this.list.page('closure', query.when, query);
  }

  @Post('closures')
  @AnswersWhatBecame()
  @Refuses({ 404: ['not-found'] })
  @ApiOperation({
    operationId: 'createClosure',
    summary: 'Close the whole administration or chosen schedules and settle their meetings',
  })
  createClosure(
    @Body() body: ClosureBody,
    @Query() { dryRun }: DryRunQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Resettlement | ResettlementProgress> {
    const scheduleIds = body.scheduleIds
      ? [...new Set(body.scheduleIds.map((id) => id.toLowerCase()))]
      : null;
    return this.closing.close(planOf(body, { scheduleIds }), actorOf(caller), dryRun === 'true', reply);
  }

  @Delete('closures/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteClosure', summary: 'Its times are offered again' })
  deleteClosure(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.commands.run(new ReopenTimes(id, 'closure', actorOf(caller)));
  }
}

function planOf(
  { from, to, reason, meetings, choices }: ClosingBody,
  whom: { hostId?: string; scheduleIds?: string[] | null },
  deputyHostId?: string | null,
): ClosingPlan {
  return {
    closure: { from, to, reason, hostId: whom.hostId ?? null, scheduleIds: whom.scheduleIds ?? null },
    meetings,
    deputyHostId: deputyHostId?.toLowerCase() ?? null,
    choices: choices ?? [],
  };
}
