import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { demandReport } from './demand-report.js';
import { meetingsReport, missedReport, waitingReport } from './meeting-reports.js';
import { DemandReport, MeetingsReport, MissedReport, WaitingReport } from './report.answer.js';
import { ReportQuery } from './report.body.js';
import { hostsReportedTo } from './report-access.js';
import { Reports } from './reports.query.js';

/** Figures of any period, without a word about people: what happened stays countable after a citizen is erased. */
@ApiTags('reports')
@Controller('office/reports')
export class ReportController {
  constructor(private readonly reports: Reports) {}

  @Get('meetings')
  @ApiOperation({
    operationId: 'reportMeetings',
    summary: 'How the meetings of a period ended',
    description:
      'Broken down by any value of `by`. A schedule in several groups counts once in each of them and once in `totals`.',
  })
  meetings(
    @Query() query: ReportQuery,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<MeetingsReport> {
    return this.reports.read(meetingsReport, query, hostsReportedTo(caller), readerLanguage(request));
  }

  @Get('waiting')
  @ApiOperation({
    operationId: 'reportWaiting',
    summary: 'How long citizens waited for a decision and for their meeting',
    description: 'Of the meetings that begin in the period. Not broken down by `outcome` and `origin`.',
  })
  waiting(
    @Query() query: ReportQuery,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<WaitingReport> {
    return this.reports.read(waitingReport, query, hostsReportedTo(caller), readerLanguage(request));
  }

  @Get('missed')
  @ApiOperation({
    operationId: 'reportMissed',
    summary: 'How many of those expected did not come',
    description: 'Not broken down by `outcome`.',
  })
  missed(
    @Query() query: ReportQuery,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<MissedReport> {
    return this.reports.read(missedReport, query, hostsReportedTo(caller), readerLanguage(request));
  }

  @Get('demand')
  @ApiOperation({
    operationId: 'reportDemand',
    summary: 'How often somebody wanted a time and got none',
    description:
      'By the day on which they looked, not that of a meeting. Broken down by `host`, `group`, `schedule`, `weekday` and `month`.',
  })
  demand(
    @Query() query: ReportQuery,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<DemandReport> {
    return this.reports.read(demandReport, query, hostsReportedTo(caller), readerLanguage(request));
  }
}
