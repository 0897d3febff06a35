import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { actorOf, type Caller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { DecisionsBody } from './closing.body.js';
import { Closing } from './closing.js';
import { ResettleStranded } from './resettle-stranded.js';
import { CallList, Resettlement, ResettlementProgress, StrandedMeetings } from './resettlement.answer.js';
import { Resettlements } from './resettlement.query.js';
import { Refuses } from '../platform/http/refuses.js';
import { Stranded } from './stranded.query.js';

/** Meetings that lost their time: how far they are settled, and whom somebody must ring up. */
@ApiTags('booking')
@Controller('office')
export class ResettlementController {
  constructor(
    private readonly commands: Commands,
    private readonly closing: Closing,
    private readonly resettlements: Resettlements,
    private readonly stranded: Stranded,
  ) {}

  @Get('resettlements/:id')
  @ApiOperation({ operationId: 'getResettlement', summary: 'How far the meetings are settled, and how' })
  one(@Param('id') id: string): Promise<Resettlement> {
    return this.resettlements.one(id);
  }

  @Get('resettlements/:id/call-list')
  @ApiOperation({
    operationId: 'getCallList',
    summary: 'Those whom nobody has written to, for the telephone',
  })
  async callList(@Param('id') id: string): Promise<CallList> {
    const { reason, from, to, meetings } = await this.resettlements.one(id);
    return { reason, from, to, items: meetings.filter(({ told }) => told === 'ring'), nextCursor: null };
  }

  @Get('schedules/:id/stranded')
  @ApiOperation({
    operationId: 'listStranded',
    summary: 'Meetings outside the schedule’s present rules that nobody has decided about',
  })
  async strandedBy(@Param('id') id: string): Promise<StrandedMeetings> {
    return { items: await this.stranded.undecided(id), nextCursor: null };
  }

  @Post('schedules/:id/stranded')
  @HttpCode(200)
  @ApiOkResponse({ type: Resettlement })
  @ApiAcceptedResponse({ type: ResettlementProgress, description: 'Above 50 meetings: it is being done' })
  @Refuses({ 422: ['reason-required'] })
  @ApiOperation({
    operationId: 'resettleStranded',
    summary: 'Keep, cancel, move them or offer other times; each citizen is told',
  })
  async resettle(
    @Param('id') id: string,
    @Body() { reason, decisions }: DecisionsBody,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Resettlement | ResettlementProgress> {
    const made = await this.commands.run(
      new ResettleStranded(
        id,
        reason ?? null,
        decisions.map(({ meetingId, act, start }) => ({
          meetingId,
          act,
          moveTo: start ? new Date(start) : null,
        })),
        actorOf(caller),
      ),
    );
    return this.closing.finish(made.id, made.meetings, reply);
  }
}
